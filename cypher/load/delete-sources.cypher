// Takes away sources with their relations. Anchored at their ids.
UNWIND $ids AS id
MATCH (n:Source {id: id})
DETACH DELETE n
