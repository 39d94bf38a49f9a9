// Deletes a limited number of orphaned notes. Reads the label.
MATCH (n:Note)
WHERE NOT EXISTS { MATCH (n)<-[:HAS_NOTE]-(:Listing) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
