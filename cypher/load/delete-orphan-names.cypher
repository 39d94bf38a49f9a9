// Deletes a limited number of orphaned names. Reads the label.
MATCH (n:Name)
WHERE NOT EXISTS { MATCH (n)<-[:NAMED]-() }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
