// Search keys of jurisdictions with the names that they are computed from, a page by ID. Anchored at the index of IDs.
MATCH (j:Jurisdiction)
WHERE j.id > $after
RETURN j.id AS id, coalesce(j._nameTexts, []) AS texts, coalesce(j._folded, '') AS folded, coalesce(j._spellings, '') AS spellings
ORDER BY id
LIMIT $limit
