// Jurisdictions whose names match a query, best first: a complete text, its beginning, or inside it; ties by number of friendships,
// then by name. Anchored at the text index on Neo4j; the embedded engine reads the label.
// vary: ASC -> DESC
//> search/_jurisdictions
WITH j.id AS id, j._degreeKey AS degreeKey,
  CASE WHEN j._folded CONTAINS $whole THEN 0 WHEN j._folded CONTAINS $beginning THEN 1 ELSE 2 END AS fit
WHERE (fit > $afterFit OR (fit = $afterFit AND degreeKey > $afterKey))
  AND (fit < $beforeFit OR (fit = $beforeFit AND degreeKey < $beforeKey))
RETURN id, fit, degreeKey
ORDER BY fit ASC, degreeKey ASC
LIMIT $limit
