// Finds descriptions without a dataset or a place. Reads the label.
MATCH (x:Description)
CALL (x) { MATCH (x)-[:IN_DATASET]->(d:Dataset) WHERE d.id = x.datasetId RETURN count(d) AS datasets }
CALL (x) { MATCH (x)-[:DESCRIBES]->(n) WHERE n.id = x.nodeId AND x.datasetId IN n._datasetIds RETURN count(n) AS places }
WITH x, datasets, places
WHERE datasets <> 1 OR places <> 1
RETURN x.id AS id
ORDER BY id
LIMIT $limit
