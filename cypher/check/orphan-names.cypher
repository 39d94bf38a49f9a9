// Finds names that nothing bears. Reads the label.
MATCH (n:Name)
WHERE NOT EXISTS { MATCH (n)<-[:NAMED]-() }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
