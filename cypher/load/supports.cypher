// Writes the derived edge from a friendship to every source that anything about it cites. Anchored at the ids of both.
UNWIND $rows AS r
MATCH (f:Friendship {id: r.friendshipId})
MATCH (s:Source {id: r.sourceId})
CREATE (f)-[:RESTS_ON]->(s)
