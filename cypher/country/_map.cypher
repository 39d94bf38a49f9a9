// The columns of a row as a map, for a node that is related to the node of the row. Written from src/model by `npm run schema`.
  c {
    .id,
    continents: continents, //? withContinents
    names: c {.nameTexts, .nameLanguages, .nameKinds}, //? withNames
    facts: c {.listedAs}, //? withFacts
    .displayName, .alpha3, .continentId
  }
