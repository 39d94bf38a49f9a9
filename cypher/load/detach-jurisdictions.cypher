// Takes jurisdictions out of their country and from under their parent. Anchored at their ids.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})-[r:IN_COUNTRY|PART_OF]->(o)
DELETE r
