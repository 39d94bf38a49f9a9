// Deletes countries with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Country {id: id})
DETACH DELETE n
