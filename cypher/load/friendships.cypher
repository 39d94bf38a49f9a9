// Writes friendships with the values derived from their own statements. Anchored at the IDs of the dataset and continent.
// The properties are in the pattern, because setting them one by one takes the embedded engine twice as long.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
MATCH (k:Continent {id: r.continentId})
CREATE (d)<-[:IN_DATASET]-(f:Friendship {
//> friendship/_properties
})-[:REPORTED_ON]->(k)
