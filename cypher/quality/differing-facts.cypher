// Number of facts about places that differ between datasets, each counted once for a place: for each dataset those that another one
// contradicts; or all, under the one value of `of`. Compares points of the same kind, which differ if they are more than 30 km apart.
// Names differ by language, parents by the depth of a list. Reads the label; compares the descriptions of places with several.
// vary: datasetId -> of
MATCH (j:Jurisdiction)
WHERE size(j._datasetIds) > 1
MATCH (j)<-[:DESCRIBES]-(x:Description)
MATCH (j)<-[:DESCRIBES]-(y:Description)
WHERE x.id <> y.id
WITH j, x, y, y.latitude - x.latitude AS north,
  CASE WHEN abs(y.longitude - x.longitude) > 180 THEN 360 - abs(y.longitude - x.longitude) ELSE y.longitude - x.longitude END
    * cos(radians(x.latitude)) AS east
WITH j.id AS placeId, x.datasetId AS id,
  max(CASE WHEN x.countryId <> y.countryId THEN 1 ELSE 0 END) AS country,
  max(CASE WHEN x.kind <> y.kind THEN 1 ELSE 0 END) AS kind,
  max(CASE WHEN x.level <> y.level THEN 1 ELSE 0 END) AS level,
  max(CASE WHEN x.pointKind = y.pointKind AND north * north + east * east > 0.0727 THEN 1 ELSE 0 END) AS location,
  max(CASE WHEN x.iso3166_2 <> y.iso3166_2 THEN 1 ELSE 0 END) AS iso,
  max(CASE WHEN x.gbT2260 <> y.gbT2260 THEN 1 ELSE 0 END) AS gb,
  max(CASE WHEN x.geonamesId <> y.geonamesId THEN 1 ELSE 0 END) AS geonames,
  max(CASE WHEN x.wikidataId <> y.wikidataId THEN 1 ELSE 0 END) AS wikidata,
  max(CASE WHEN NOT x.dissolvedOn STARTS WITH y.dissolvedOn AND NOT y.dissolvedOn STARTS WITH x.dissolvedOn THEN 1 ELSE 0 END) AS dissolved
RETURN id, sum(country + kind + level + location + iso + gb + geonames + wikidata + dissolved) AS differingFacts
ORDER BY id
