// The sources cited for the given friendships. Anchored at the IDs of the friendships.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})
MATCH (f)-[:RESTS_ON]->(s:Source)
RETURN DISTINCT s.id AS id
