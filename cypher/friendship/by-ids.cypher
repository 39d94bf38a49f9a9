// Friendships by ID. Anchored at the IDs.
UNWIND $ids AS requestedId
MATCH (f:Friendship {id: requestedId})
//> friendship/_related
RETURN
//> friendship/_row
