// Finds friendships without a party or a listing, or whose reported continents do not match their listings. Reads the label.
MATCH (f:Friendship)
CALL (f) { MATCH (f)<-[p:PARTY]-(j:Jurisdiction) RETURN count(j) AS parties }
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  WHERE l.friendshipId = f.id
  RETURN collect(l.datasetId) AS datasets
}
CALL (f) { MATCH (f)-[:REPORTED_ON]->(k:Continent) RETURN collect(k.id) AS continents }
WITH f, parties, datasets, continents
WHERE parties <> size(f._partyIds) OR parties < 2
  OR size(datasets) = 0 OR size(datasets) <> size(f._datasetIds) OR any(x IN datasets WHERE NOT x IN f._datasetIds)
  OR size(continents) <> size(f._continentIds) OR any(x IN continents WHERE NOT x IN f._continentIds)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
