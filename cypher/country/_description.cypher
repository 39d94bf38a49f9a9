// The columns of the description of a node by a dataset. Written from src/model by `npm run schema`.
  x.datasetId AS datasetId, x.nodeId AS id, x._displayName AS displayName, x.alpha3 AS alpha3, x.continentId AS continentId, x._nameTexts AS nameTexts, x._nameLanguages AS nameLanguages, x._nameKinds AS nameKinds, x.listedAs AS listedAs
