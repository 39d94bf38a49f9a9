// Connects jurisdictions with their friendships. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (j:Jurisdiction {id: r.jurisdictionId})
MATCH (f:Friendship {id: r.friendshipId})
CREATE (j)-[:PARTY {side: r.side, _countedSide: r.countedSide, _position: r.position}]->(f)
