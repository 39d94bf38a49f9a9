// How many friendships each of some continents has under a filter. Anchored at the ids of the continents.
UNWIND $ids AS id
MATCH (p:Continent {id: id})
CALL (p) {
  MATCH (p)<-[:REPORTED_ON]-(f:Friendship)
  WHERE f._sortKey > ''
//> friendship/_matches
  RETURN count(f) AS total
}
RETURN id, total
