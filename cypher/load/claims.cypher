// Writes the date claims of friendships. Anchored at the ids of the friendships.
UNWIND $rows AS r
MATCH (f:Friendship {id: r.friendshipId})
CREATE (f)-[:HAS_CLAIM]->(c:DateClaim {id: r.id})
SET c.date = date(r.date), c.rank = r.rank, c.text = r.text, c.position = r.position
