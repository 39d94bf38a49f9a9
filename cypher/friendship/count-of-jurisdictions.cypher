// Number of friendships of each of the given jurisdictions that match a filter. Anchored at the IDs of the jurisdictions.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})
CALL (p) {
  MATCH (p)-[:PARTY]->(f:Friendship)
  WHERE f._sortKey > ''
//> friendship/_matches
  RETURN count(f) AS total
}
RETURN id, total
