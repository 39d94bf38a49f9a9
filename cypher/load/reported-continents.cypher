// Connects friendships with the continents under which lists report them. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (f:Friendship {id: r.friendshipId})
MATCH (k:Continent {id: r.continentId})
CREATE (f)-[:REPORTED_ON]->(k)
