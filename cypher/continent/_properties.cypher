// The properties that the loader writes, from the row r. Written from src/model by `npm run schema`.
  id: r.id, _displayName: r.displayName, _nameTexts: r.nameTexts, _nameLanguages: r.nameLanguages, _nameKinds: r.nameKinds, name: r.name, nameZh: r.nameZh, _datasetIds: r.datasetIds
