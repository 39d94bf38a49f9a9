// Finds friendships whose date, date key or disputed flag does not match their claims. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)-[:HAS_CLAIM]->(c:DateClaim)
  RETURN count(DISTINCT c.date) AS dates, max(CASE WHEN c.rank = 'PREFERRED' THEN toString(c.date) END) AS preferred
}
WITH f, dates, preferred
WHERE f.disputed IS NULL OR f.disputed <> (dates > 1) OR f._sortKey <> coalesce(preferred, '9999-99-99') + '|' + f.id
  OR coalesce(toString(f.establishedOn), '') <> coalesce(preferred, '')
RETURN f.id AS id
ORDER BY id
LIMIT $limit
