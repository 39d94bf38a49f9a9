// Takes away continents with their relations. Anchored at their ids.
UNWIND $ids AS id
MATCH (n:Continent {id: id})
DETACH DELETE n
