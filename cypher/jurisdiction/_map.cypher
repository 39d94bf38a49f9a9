// The columns of a row as a map, for a node that is related to the node of the row. Written from src/model by `npm run schema`.
  j {
    .id,
    countries: countries, //? withCountries
    names: {nameTexts: j._nameTexts, nameLanguages: j._nameLanguages, nameKinds: j._nameKinds}, //? withNames
    facts: j {.listedAs, .level, .parentId, .latitude, .longitude, .pointKind, .iso3166_2, .gbT2260, .geonamesId, .wikidataId, .doubt, .dissolvedOn}, //? withFacts
    totals: j {.degree, .partnerCount}, //? withTotals
    displayName: j._displayName, .kind, .countryId
  }
