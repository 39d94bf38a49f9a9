// Writes the date claims of listings. Anchored at the IDs of the listings.
UNWIND $rows AS r
MATCH (l:Listing {id: r.listingId})
CREATE (l)-[:HAS_CLAIM]->(c:DateClaim {id: r.id, date: r.date, rank: r.rank, text: r.text, _position: r.position})
