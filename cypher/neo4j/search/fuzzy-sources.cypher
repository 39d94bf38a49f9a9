// Sources that have one of the given spellings and all of the other words, those with the most friendships first. Anchored at
// the full-text index of spellings.
CALL db.index.fulltext.queryNodes('source_spellings_key', $spellings) YIELD node AS s
WITH s
WHERE all(word IN $others WHERE s._folded CONTAINS word)
RETURN s.id AS id, s._degreeKey AS degreeKey, [s.title] + s.authors + CASE WHEN s.container IS NULL THEN [] ELSE [s.container] END AS texts
ORDER BY degreeKey
LIMIT $limit
