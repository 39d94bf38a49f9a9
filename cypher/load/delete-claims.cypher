// Deletes the date claims of listings. Anchored at the IDs of the listings.
UNWIND $ids AS id
MATCH (l:Listing {id: id})-[:HAS_CLAIM]->(c:DateClaim)
DETACH DELETE c
