// The friendships of the given jurisdictions with all their parties, whose derived values depend on the jurisdictions. Anchored at
// their IDs.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})-[:PARTY]->(f:Friendship)
RETURN DISTINCT f.id AS friendshipId, f._partyIds AS partyIds
ORDER BY friendshipId
