// Writes countries. Anchored at their IDs and those of their continents.
UNWIND $rows AS r
MATCH (k:Continent {id: r.continentId})
MERGE (c:Country {id: r.id})
SET c = {
//> country/_properties
}
MERGE (c)-[:ON_CONTINENT]->(k)
