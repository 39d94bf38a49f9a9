// Finds notes without a friendship. Reads the label.
MATCH (n:Note)
WHERE NOT EXISTS { MATCH (n)<-[:HAS_NOTE]-(:Friendship) }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
