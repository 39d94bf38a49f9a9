// Number of friendships of each of the given sources that match a filter. Anchored at the IDs of the sources.
UNWIND $ids AS id
MATCH (p:Source {id: id})
CALL (p) {
  MATCH (p)<-[:RESTS_ON]-(f:Friendship)
  WHERE f._sortKey > ''
//> friendship/_matches
  RETURN count(f) AS total
}
RETURN id, total
