// How many friendships each of some sources has under a filter. Anchored at the ids of the sources.
UNWIND $ids AS id
MATCH (p:Source {id: id})
CALL (p) {
  MATCH (p)<-[:RESTS_ON]-(f:Friendship)
  WHERE f._sortKey > ''
//> friendship/_matches
  RETURN count(f) AS total
}
RETURN id, total
