// Deletes the notes of friendships. Anchored at the IDs of the friendships.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})-[:HAS_NOTE]->(n:Note)
DETACH DELETE n
