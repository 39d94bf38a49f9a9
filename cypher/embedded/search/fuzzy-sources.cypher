// Sources that have one of the given spellings and all of the other words, those with the most friendships first. Anchored at
// the full-text index of spellings.
CALL grafeo.search.text('Source', '_spellings', $spellings, 1000000) YIELD node_id
MATCH (s:Source) WHERE id(s) = node_id
WITH s
WHERE all(word IN $others WHERE s._folded CONTAINS word)
RETURN s.id AS id, s._degreeKey AS degreeKey, [s.title] + s.authors + CASE WHEN s.container IS NULL THEN [] ELSE [s.container] END AS texts
ORDER BY degreeKey
LIMIT $limit
