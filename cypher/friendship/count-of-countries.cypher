// Number of friendships of each of the given countries that match a filter. Anchored at the IDs of the countries.
UNWIND $ids AS id
MATCH (p:Country {id: id})
CALL (p) {
  MATCH (p)<-[:IN_COUNTRY]-(j:Jurisdiction)
  MATCH (j)-[:PARTY]->(f:Friendship)
  WITH DISTINCT f
  WHERE f._sortKey > ''
//> friendship/_matches
  RETURN count(f) AS total
}
RETURN id, total
