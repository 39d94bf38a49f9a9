// The listings of the given friendships in all datasets. Anchored at the index of the friendship.
UNWIND $ids AS id
MATCH (l:Listing {friendshipId: id})
RETURN
//> listing/_row
