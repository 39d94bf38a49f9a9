// Friendships by ID. Anchored at the IDs.
UNWIND $ids AS wanted
MATCH (f:Friendship {id: wanted})
//> friendship/_along
RETURN
//> friendship/_row
