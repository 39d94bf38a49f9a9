// Writes which sources date claims cite, and where in them. Anchored at the ids of both.
UNWIND $rows AS r
MATCH (n:DateClaim {id: r.citingId})
MATCH (s:Source {id: r.sourceId})
CREATE (n)-[:CITES {locator: r.locator, _position: r.position}]->(s)
