// Deletes the date claims of friendships. Anchored at the IDs of the friendships.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})-[:HAS_CLAIM]->(c:DateClaim)
DETACH DELETE c
