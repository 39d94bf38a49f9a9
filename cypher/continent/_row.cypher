// The columns of a row. Written from src/model by `npm run schema`.
  k {.nameTexts, .nameLanguages, .nameKinds} AS names, //? withNames
  k.id AS id, k.displayName AS displayName
