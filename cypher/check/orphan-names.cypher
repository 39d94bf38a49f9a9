// Finds names without an owner. Reads the label.
MATCH (n:Name)
WHERE NOT EXISTS { MATCH (n)<-[:NAMED]-() }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
