// The continents that the lists place the partners of each of some countries on. Anchored at the ids of the countries.
UNWIND $ids AS id
MATCH (c:Country {id: id})
MATCH (c)<-[:IN_COUNTRY]-(j:Jurisdiction)
UNWIND j._reportedContinentIds AS continentId
RETURN DISTINCT id, continentId
ORDER BY id, continentId
