// Finds friendships without exactly one derived edge per pair of parties. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)<-[:PARTY]-(a:Jurisdiction)
  MATCH (a)-[e:PARTNER {friendshipId: f.id}]->(b:Jurisdiction)
  RETURN count(e) AS edges
}
WITH f, edges, size(f._partyIds) AS parties
WHERE edges * 2 <> parties * (parties - 1)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
