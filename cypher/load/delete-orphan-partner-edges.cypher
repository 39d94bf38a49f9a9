// Deletes a limited number of derived edges whose friendship does not exist. Reads every such edge.
MATCH (a:Jurisdiction)-[e:PARTNER]->(b:Jurisdiction)
WHERE NOT EXISTS { MATCH (f:Friendship) WHERE f.id = e.friendshipId }
WITH e
LIMIT $limit
DELETE e
RETURN count(*) AS removed
