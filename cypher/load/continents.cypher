// Writes continents. Anchored at their IDs.
UNWIND $rows AS r
MERGE (k:Continent {id: r.id})
SET k = {
//> continent/_properties
}
