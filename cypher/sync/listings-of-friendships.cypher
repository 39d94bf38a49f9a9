// The listings of the given friendships in all datasets. Anchored at the IDs of the friendships.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})
MATCH (f)<-[:LISTS]-(l:Listing)
RETURN
//> listing/_row
