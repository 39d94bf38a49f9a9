// The columns of a row as a map, for a node that is related to the node of the row. Written from src/model by `npm run schema`.
  c {
    .id,
    continents: continents, //? withContinents
    names: {nameTexts: c._nameTexts, nameLanguages: c._nameLanguages, nameKinds: c._nameKinds}, //? withNames
    facts: c {.listedAs}, //? withFacts
    displayName: c._displayName, .alpha3, .continentId
  }
