// Finds notes without a listing. Reads the label.
MATCH (n:Note)
WHERE NOT EXISTS { MATCH (n)<-[:HAS_NOTE]-(:Listing) }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
