// Every two partners, once for each friendship. Reads every derived edge.
MATCH (a:Jurisdiction)-[r:PARTNER]->(b:Jurisdiction)
RETURN a.id AS a, b.id AS b
ORDER BY r.friendshipId, a, b
