// Writes what a dataset states about continents. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
MATCH (n:Continent {id: r.nodeId})
CREATE (d)<-[:IN_DATASET]-(x:Description {id: r.id, datasetId: r.datasetId, nodeId: r.nodeId, of: r.of, _hash: r.hash,
//> continent/_described
})-[:DESCRIBES]->(n)
