// The properties of the description of a node by a dataset, from the row r. Written from src/model by `npm run schema`.
  _displayName: r.displayName, alpha3: r.alpha3, continentId: r.continentId, _nameTexts: r.nameTexts, _nameLanguages: r.nameLanguages, _nameKinds: r.nameKinds, listedAs: r.listedAs
