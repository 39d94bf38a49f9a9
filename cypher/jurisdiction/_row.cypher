// The columns of a complete jurisdiction; its names and country as far as they are asked for.
  j.id AS id, j.displayName AS displayName, j.listedAs AS listedAs,
  CASE WHEN $withNames THEN j.nameTexts ELSE [] END AS nameTexts, CASE WHEN $withNames THEN j.nameLanguages ELSE [] END AS nameLanguages,
  CASE WHEN $withNames THEN j.nameKinds ELSE [] END AS nameKinds,
  j.kind AS kind, j.level AS level, j.countryId AS countryId, j.parentId AS parentId,
  j.latitude AS latitude, j.longitude AS longitude, j.pointKind AS pointKind,
  j.iso3166_2 AS iso3166_2, j.gbT2260 AS gbT2260, j.geonamesId AS geonamesId, j.doubt AS doubt, j.dissolvedOn AS dissolvedOn,
  j.degree AS degree, j.partnerCount AS partnerCount, countries
