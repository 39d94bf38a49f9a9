// Deletes a limited number of descriptions without a dataset. Reads the label.
MATCH (n:Description)
WHERE NOT EXISTS { MATCH (n)-[:IN_DATASET]->(:Dataset) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
