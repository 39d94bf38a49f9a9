// Writes the citations of friendships, with their locators. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (n:Friendship {id: r.citingId})
MATCH (s:Source {id: r.sourceId})
CREATE (n)-[:CITES {locator: r.locator, _position: r.position}]->(s)
