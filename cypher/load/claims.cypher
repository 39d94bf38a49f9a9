// Writes the date claims of friendships. Anchored at the IDs of the friendships.
UNWIND $rows AS r
MATCH (f:Friendship {id: r.friendshipId})
CREATE (f)-[:HAS_CLAIM]->(c:DateClaim {id: r.id, date: date(r.date), rank: r.rank, text: r.text, _position: r.position})
