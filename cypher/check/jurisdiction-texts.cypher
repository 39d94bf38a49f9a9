// The texts by which jurisdictions are searched, a page by id, to be compared with those of this version. Anchored at the index of ids.
MATCH (j:Jurisdiction)
WHERE j.id > $after
RETURN j.id AS id, coalesce(j.nameTexts, []) AS texts, coalesce(j.folded, '') AS folded, coalesce(j.spellings, '') AS spellings
ORDER BY id
LIMIT $limit
