// Deletes a limited number of orphaned date claims. Reads the label.
MATCH (n:DateClaim)
WHERE NOT EXISTS { MATCH (n)<-[:HAS_CLAIM]-(:Listing) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
