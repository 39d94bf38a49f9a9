// The friendships of some jurisdictions and everyone in them: what a change of the jurisdictions makes stale. Anchored at their ids.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})-[:PARTY]->(f:Friendship)
RETURN DISTINCT f.id AS friendshipId, coalesce(f._partyIds, f.partyIds) AS partyIds
ORDER BY friendshipId
