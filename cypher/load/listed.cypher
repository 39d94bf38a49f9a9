// Connects friendships with their listings, in the order of the datasets. Anchored at the IDs of both.
UNWIND $rows AS r
MATCH (l:Listing {id: r.listingId})
MATCH (f:Friendship {id: r.friendshipId})
CREATE (l)-[:LISTS {_position: r.position}]->(f)
