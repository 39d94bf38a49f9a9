// Deletes a limited number of listings without a dataset. Reads the label.
MATCH (n:Listing)
WHERE NOT EXISTS { MATCH (n)-[:IN_DATASET]->(:Dataset) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
