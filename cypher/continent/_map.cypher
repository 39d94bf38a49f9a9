// The columns of a row as a map, for a node that is related to the node of the row. Written from src/model by `npm run schema`.
  k {
    .id,
    names: {nameTexts: k._nameTexts, nameLanguages: k._nameLanguages, nameKinds: k._nameKinds}, //? withNames
    displayName: k._displayName
  }
