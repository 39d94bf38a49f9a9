// Writes the derived edge from a friendship to each source that it, its dates or its notes cite. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (f:Friendship {id: r.friendshipId})
MATCH (s:Source {id: r.sourceId})
CREATE (f)-[:RESTS_ON]->(s)
