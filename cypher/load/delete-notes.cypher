// Deletes the notes of listings. Anchored at the IDs of the listings.
UNWIND $ids AS id
MATCH (l:Listing {id: id})-[:HAS_NOTE]->(n:Note)
DETACH DELETE n
