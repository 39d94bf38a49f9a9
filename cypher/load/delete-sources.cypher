// Deletes sources with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Source {id: id})
DETACH DELETE n
