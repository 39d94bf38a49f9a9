// Deletes successions stated by a dataset. Anchored at the IDs of the predecessors.
UNWIND $rows AS r
MATCH (a:Jurisdiction {id: r.predecessorId})-[s:SUCCEEDED_BY {datasetId: r.datasetId}]->(b:Jurisdiction {id: r.successorId})
DELETE s
