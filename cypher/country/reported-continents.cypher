// The reported continents of the partners of each country. Anchored at the IDs of the countries.
UNWIND $ids AS id
MATCH (c:Country {id: id})
MATCH (c)<-[:IN_COUNTRY]-(j:Jurisdiction)
UNWIND j._reportedContinentIds AS continentId
RETURN DISTINCT id, continentId
ORDER BY id, continentId
