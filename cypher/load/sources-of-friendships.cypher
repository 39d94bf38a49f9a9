// The sources that some friendships rest on. Anchored at the ids of the friendships.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})
MATCH (f)-[:RESTS_ON]->(s:Source)
RETURN DISTINCT s.id AS id
