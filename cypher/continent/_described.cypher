// The properties of the description of a node by a dataset, from the row r. Written from src/model by `npm run schema`.
  _displayName: r.displayName, _nameTexts: r.nameTexts, _nameLanguages: r.nameLanguages, _nameKinds: r.nameKinds
