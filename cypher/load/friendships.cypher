// Writes friendships with what is derived from their own statements. Anchored at the ids of the dataset and continent.
// The properties are in the pattern: set one by one, they take the embedded engine twice as long.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
MATCH (k:Continent {id: r.continentId})
CREATE (d)<-[:IN_DATASET]-(f:Friendship {
//> friendship/_properties
})-[:REPORTED_ON]->(k)
