// The partners of each of some jurisdictions, with the friendships that lead there. Anchored at the ids of the jurisdictions.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[r:PARTNER]-(b:Jurisdiction)
WHERE b.id <> id
WITH id, b, collect(DISTINCT r.friendshipId) AS friendshipIds
RETURN id, b.id AS partnerId, b.partnerCount AS partnerCount, friendshipIds
