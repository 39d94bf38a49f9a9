// Writes the notes of listings. Anchored at the IDs of the listings.
UNWIND $rows AS r
MATCH (l:Listing {id: r.listingId})
CREATE (l)-[:HAS_NOTE]->(n:Note {id: r.id, text: r.text, language: r.language, _position: r.position})
