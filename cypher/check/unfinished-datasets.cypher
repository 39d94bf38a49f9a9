// Finds datasets with an interrupted load. Reads the label.
MATCH (d:Dataset)
WHERE d.loading
RETURN d.id AS id
ORDER BY id
LIMIT $limit
