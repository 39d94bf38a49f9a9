// The partners of each jurisdiction, with their friendships. Anchored at the IDs of the jurisdictions.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[r:PARTNER]-(b:Jurisdiction)
WHERE b.id <> id
WITH id, b, collect(DISTINCT r.friendshipId) AS friendshipIds
RETURN id, b.id AS partnerId, b.partnerCount AS partnerCount, friendshipIds
