// Writes the derived edge between the parties of a friendship, which traversals go by. Anchored at the ids of both.
UNWIND $rows AS r
MATCH (a:Jurisdiction {id: r.fromId})
MATCH (b:Jurisdiction {id: r.toId})
CREATE (a)-[:PARTNER {friendshipId: r.friendshipId}]->(b)
