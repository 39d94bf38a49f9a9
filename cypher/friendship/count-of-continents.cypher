// Number of friendships of each of the given continents that match a filter. Anchored at the IDs of the continents.
UNWIND $ids AS id
MATCH (p:Continent {id: id})
CALL (p) {
  MATCH (p)<-[:REPORTED_ON]-(f:Friendship)
  WHERE f._sortKey > ''
//> friendship/_matches
  RETURN count(f) AS total
}
RETURN id, total
