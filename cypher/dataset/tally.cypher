// Number of rows of each dataset by level, reported continent and country of the partner. Anchored at the index of the dataset of
// friendships.
UNWIND $ids AS id
MATCH (f:Friendship {datasetId: id})
RETURN id, f.level AS level, f.continentId AS continentId, f._partnerCountryId AS countryId, count(f) AS friendships
ORDER BY id, level, continentId, countryId
