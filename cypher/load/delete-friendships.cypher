// Deletes friendships with their relationships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (n:Friendship {id: id})
DETACH DELETE n
