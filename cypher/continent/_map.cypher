// The columns of a row as a map, for a node that is related to the node of the row. Written from src/model by `npm run schema`.
  k {
    .id,
    names: k {.nameTexts, .nameLanguages, .nameKinds}, //? withNames
    .displayName
  }
