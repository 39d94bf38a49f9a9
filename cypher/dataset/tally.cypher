// What the rows of each of some datasets add up to, by level, continent as reported and country of the partner.
// Anchored at the index of the friendships' dataset.
UNWIND $ids AS id
MATCH (f:Friendship {datasetId: id})
RETURN id, f.level AS level, f.continentId AS continentId, f._partnerCountryId AS countryId, count(f) AS friendships
ORDER BY id, level, continentId, countryId
