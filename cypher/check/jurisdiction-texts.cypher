// The texts by which jurisdictions are searched, a page by id, to be compared with those of this version. Anchored at the index of ids.
MATCH (j:Jurisdiction)
WHERE j.id > $after
RETURN j.id AS id, coalesce(j._nameTexts, []) AS texts, coalesce(j._folded, '') AS folded, coalesce(j._spellings, '') AS spellings
ORDER BY id
LIMIT $limit
