// The friendships between any two of the given jurisdictions, by ID. Anchored at the IDs of the jurisdictions.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[r:PARTNER]->(b:Jurisdiction)
WHERE b.id IN $ids
WITH DISTINCT r.friendshipId AS friendshipId
RETURN friendshipId
ORDER BY friendshipId
LIMIT $limit
