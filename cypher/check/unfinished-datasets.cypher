// Finds datasets whose load was cut off. Reads the label.
MATCH (d:Dataset)
WHERE d.loading
RETURN d.id AS id
ORDER BY id
LIMIT $limit
