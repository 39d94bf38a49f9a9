// Deletes the derived edges of friendships. Anchored at the IDs of the friendships, then of their parties.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})<-[:PARTY]-(a:Jurisdiction)
MATCH (a)-[e:PARTNER {friendshipId: id}]->(b:Jurisdiction)
DELETE e
