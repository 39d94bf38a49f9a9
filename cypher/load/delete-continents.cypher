// Deletes continents with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Continent {id: id})
DETACH DELETE n
