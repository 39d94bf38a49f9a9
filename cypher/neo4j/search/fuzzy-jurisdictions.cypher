// Jurisdictions that have one of the given spellings and all of the other words, those with the most friendships first. Anchored at
// the full-text index of spellings.
CALL db.index.fulltext.queryNodes('jurisdiction_spellings_key', $spellings) YIELD node AS j
WITH j
WHERE all(word IN $others WHERE j._folded CONTAINS word)
RETURN j.id AS id, j._degreeKey AS degreeKey, j._nameTexts AS texts
ORDER BY degreeKey
LIMIT $limit
