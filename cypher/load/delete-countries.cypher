// Takes away countries with their relations. Anchored at their ids.
UNWIND $ids AS id
MATCH (n:Country {id: id})
DETACH DELETE n
