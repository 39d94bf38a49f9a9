// Writes successions between jurisdictions. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (a:Jurisdiction {id: r.predecessorId})
MATCH (b:Jurisdiction {id: r.successorId})
MERGE (a)-[s:SUCCEEDED_BY {datasetId: r.datasetId}]->(b)
SET s.on = r.on, s.note = r.note, s.sourceIds = r.sourceIds, s.locators = r.locators, s._hash = r.hash
