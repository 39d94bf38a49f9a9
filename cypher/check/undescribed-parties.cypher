// Finds friendships with a party that their dataset does not describe. Reads the label.
MATCH (f:Friendship)
MATCH (f)<-[:PARTY]-(j:Jurisdiction)
WHERE NOT f.datasetId IN j._describedBy
RETURN DISTINCT f.id AS id
ORDER BY id
LIMIT $limit
