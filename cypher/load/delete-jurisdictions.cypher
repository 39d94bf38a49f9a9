// Deletes jurisdictions with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Jurisdiction {id: id})
DETACH DELETE n
