// Connects jurisdictions with their parents. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (j:Jurisdiction {id: r.id})
MATCH (p:Jurisdiction {id: r.parentId})
MERGE (j)-[:PART_OF]->(p)
