// The columns of a row. Written from src/model by `npm run schema`.
  continents, //? withContinents
  c {.nameTexts, .nameLanguages, .nameKinds} AS names, //? withNames
  c {.listedAs} AS facts, //? withFacts
  c.id AS id, c.displayName AS displayName, c.alpha3 AS alpha3, c.continentId AS continentId
