// Finds date claims without a friendship. Reads the label.
MATCH (n:DateClaim)
WHERE NOT EXISTS { MATCH (n)<-[:HAS_CLAIM]-(:Friendship) }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
