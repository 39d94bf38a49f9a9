// Pairs of partners, one per friendship. Scans all PARTNER relationships.
MATCH (a:Jurisdiction)-[r:PARTNER]->(b:Jurisdiction)
RETURN a.id AS a, b.id AS b
ORDER BY r.friendshipId, a, b
