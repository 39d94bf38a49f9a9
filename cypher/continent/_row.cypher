// The columns of a row. Written from src/model by `npm run schema`.
  {nameTexts: k._nameTexts, nameLanguages: k._nameLanguages, nameKinds: k._nameKinds} AS names, //? withNames
  k.id AS id, k._displayName AS displayName
