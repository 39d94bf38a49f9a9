// The jurisdictions that one type of relationship connects with each of the given ones, in either direction, with the friendships of
// PARTNER. Anchored at the IDs of the jurisdictions.
// vary: PARTNER -> PART_OF, SUCCEEDED_BY
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[r:PARTNER]-(b:Jurisdiction)
WHERE b.id <> id
WITH id, b, collect(DISTINCT r.friendshipId) AS friendshipIds
RETURN id, b.id AS neighborId, b.partnerCount AS partnerCount, friendshipIds
