// Writes the citations of listings as a whole. Anchored at the IDs of the listings and the sources.
UNWIND $rows AS r
MATCH (n:Listing {id: r.citingId})
MATCH (s:Source {id: r.sourceId})
CREATE (n)-[:CITES {locator: r.locator, _position: r.position}]->(s)
