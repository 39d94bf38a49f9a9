// Deletes listings with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Listing {id: id})
DETACH DELETE n
