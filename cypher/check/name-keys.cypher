// The keys by which names are looked up, a page by id, to be compared with those of this version. Anchored at the index of ids.
MATCH (n:Name)
WHERE n.id > $after
RETURN n.id AS id, [n.text] AS texts, coalesce(n._folded, '') AS folded, '' AS spellings
ORDER BY id
LIMIT $limit
