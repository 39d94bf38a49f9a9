// The columns of a row. Written from src/model by `npm run schema`.
  continents, //? withContinents
  {nameTexts: c._nameTexts, nameLanguages: c._nameLanguages, nameKinds: c._nameKinds} AS names, //? withNames
  c {.listedAs} AS facts, //? withFacts
  c.id AS id, c._displayName AS displayName, c.alpha3 AS alpha3, c.continentId AS continentId
