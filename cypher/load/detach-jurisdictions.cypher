// Removes jurisdictions from their country and parent. Anchored at their IDs.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})-[r:IN_COUNTRY|PART_OF]->(o)
DELETE r
