// The jurisdictions with one of some spellings and all of some other words, those with the most friendships first. Anchored at the
// full-text index of spellings.
CALL db.index.fulltext.queryNodes('jurisdiction_spellings', $spellings) YIELD node AS j
WITH j
WHERE all(word IN $others WHERE j.folded CONTAINS word)
RETURN j.id AS id, j.degreeKey AS degreeKey, j.nameTexts AS texts
ORDER BY degreeKey
LIMIT $limit
