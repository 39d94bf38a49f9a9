// Finds friendships without a party, a dataset or a continent. Reads the label.
MATCH (f:Friendship)
CALL (f) { MATCH (f)<-[p:PARTY]-(j:Jurisdiction) RETURN count(j) AS parties }
CALL (f) { MATCH (f)-[:IN_DATASET]->(d:Dataset) WHERE d.id = f.datasetId RETURN count(d) AS datasets }
CALL (f) { MATCH (f)-[:REPORTED_ON]->(k:Continent) WHERE k.id = f.continentId RETURN count(k) AS continents }
WITH f, parties, datasets, continents
WHERE parties <> size(f._partyIds) OR parties < 2 OR datasets <> 1 OR continents <> 1
RETURN f.id AS id
ORDER BY id
LIMIT $limit
