// Writes the notes of friendships. Anchored at the IDs of the friendships.
UNWIND $rows AS r
MATCH (f:Friendship {id: r.friendshipId})
CREATE (f)-[:HAS_NOTE]->(n:Note {id: r.id})
SET n.text = r.text, n.language = r.language, n._position = r.position
