// Finds date claims without a listing. Reads the label.
MATCH (n:DateClaim)
WHERE NOT EXISTS { MATCH (n)<-[:HAS_CLAIM]-(:Listing) }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
