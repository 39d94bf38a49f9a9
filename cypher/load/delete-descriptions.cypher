// Deletes descriptions with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Description {id: id})
DETACH DELETE n
