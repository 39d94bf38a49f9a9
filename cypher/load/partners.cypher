// Writes the derived edge between two parties of a friendship, which traversals follow. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (a:Jurisdiction {id: r.fromId})
MATCH (b:Jurisdiction {id: r.toId})
CREATE (a)-[:PARTNER {friendshipId: r.friendshipId}]->(b)
