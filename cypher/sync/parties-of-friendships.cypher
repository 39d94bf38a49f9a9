// The parties of the given friendships. Anchored at the IDs of the friendships.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})
RETURN f.id AS id, f._partyIds AS partyIds
