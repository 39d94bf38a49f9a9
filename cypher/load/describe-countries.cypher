// Writes what a dataset states about countries. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
MATCH (n:Country {id: r.nodeId})
CREATE (d)<-[:IN_DATASET]-(x:Description {id: r.id, datasetId: r.datasetId, nodeId: r.nodeId, of: r.of, _hash: r.hash,
//> country/_described
})-[:DESCRIBES]->(n)
