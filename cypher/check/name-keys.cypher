// Lookup keys of names with their texts, a page by ID. Anchored at the index of IDs.
MATCH (n:Name)
WHERE n.id > $after
RETURN n.id AS id, [n.text] AS texts, coalesce(n._folded, '') AS folded, '' AS spellings
ORDER BY id
LIMIT $limit
