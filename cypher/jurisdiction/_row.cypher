// The columns of a jurisdiction.
  countries, //? withCountries
  j.nameTexts AS nameTexts, j.nameLanguages AS nameLanguages, j.nameKinds AS nameKinds, //? withNames
  j.parentId AS parentId, j.latitude AS latitude, j.longitude AS longitude, j.pointKind AS pointKind, //? withFacts
  j.iso3166_2 AS iso3166_2, j.gbT2260 AS gbT2260, j.geonamesId AS geonamesId, //? withFacts
  j.doubt AS doubt, j.dissolvedOn AS dissolvedOn, j.listedAs AS listedAs, j.level AS level, //? withFacts
  j.degree AS degree, j.partnerCount AS partnerCount, //? withTotals
  j.id AS id, j.displayName AS displayName, j.kind AS kind, j.countryId AS countryId
