// Finds listings without a dataset or a friendship. Reads the label.
MATCH (l:Listing)
CALL (l) { MATCH (l)-[:IN_DATASET]->(d:Dataset) WHERE d.id = l.datasetId RETURN count(d) AS datasets }
CALL (l) { MATCH (l)-[:LISTS]->(f:Friendship) WHERE f.id = l.friendshipId RETURN count(f) AS friendships }
WITH l, datasets, friendships
WHERE datasets <> 1 OR friendships <> 1
RETURN l.id AS id
ORDER BY id
LIMIT $limit
