// Number of rows of each dataset by level, reported continent and country of the partner. Anchored at the index of the dataset of
// listings.
UNWIND $ids AS id
MATCH (l:Listing {datasetId: id})
MATCH (l)-[:LISTS]->(f:Friendship)
RETURN id, l.level AS level, l.continentId AS continentId, f._partnerCountryId AS countryId, count(l) AS friendships
ORDER BY id, level, continentId, countryId
