// Writes which sources friendships cite, and where in them. Anchored at the ids of both.
UNWIND $rows AS r
MATCH (n:Friendship {id: r.citingId})
MATCH (s:Source {id: r.sourceId})
CREATE (n)-[:CITES {locator: r.locator, _position: r.position}]->(s)
