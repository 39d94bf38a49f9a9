// Takes away friendships with their relations. Anchored at their ids.
UNWIND $ids AS id
MATCH (n:Friendship {id: id})
DETACH DELETE n
