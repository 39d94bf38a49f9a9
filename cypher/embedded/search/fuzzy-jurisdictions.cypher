// Jurisdictions that have one of the given spellings and all of the other words, those with the most friendships first. Anchored at
// the full-text index of spellings.
CALL grafeo.search.text('Jurisdiction', '_spellings', $spellings, 1000000) YIELD node_id
MATCH (j:Jurisdiction) WHERE id(j) = node_id
WITH j
WHERE all(word IN $others WHERE j._folded CONTAINS word)
RETURN j.id AS id, j._degreeKey AS degreeKey, j._nameTexts AS texts
ORDER BY degreeKey
LIMIT $limit
