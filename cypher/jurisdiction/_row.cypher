// The columns of a row. Written from src/model by `npm run schema`.
  countries, //? withCountries
  {nameTexts: j._nameTexts, nameLanguages: j._nameLanguages, nameKinds: j._nameKinds} AS names, //? withNames
  j {.listedAs, .level, .parentId, .latitude, .longitude, .pointKind, .iso3166_2, .gbT2260, .geonamesId, .wikidataId, .doubt, .dissolvedOn} AS facts, //? withFacts
  j {.degree, .partnerCount} AS totals, //? withTotals
  j.id AS id, j._displayName AS displayName, j.kind AS kind, j.countryId AS countryId
