// Complete friendships. Anchored at their ids.
UNWIND $ids AS wanted
MATCH (f:Friendship {id: wanted})
//> friendship/_along
RETURN
//> friendship/_row
