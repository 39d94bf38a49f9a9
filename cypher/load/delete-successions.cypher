// Takes away what a dataset says about who followed whom. Anchored at the ids of the predecessors.
UNWIND $rows AS r
MATCH (a:Jurisdiction {id: r.predecessorId})-[s:SUCCEEDED_BY {datasetId: r.datasetId}]->(b:Jurisdiction {id: r.successorId})
DELETE s
