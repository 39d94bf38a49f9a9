// Finds derived edges whose friendship does not exist. Reads every such edge.
MATCH (a:Jurisdiction)-[e:PARTNER]->(b:Jurisdiction)
WHERE NOT EXISTS { MATCH (f:Friendship) WHERE f.id = e.friendshipId }
RETURN a.id + ' - ' + b.id AS id
ORDER BY id
LIMIT $limit
