// The properties that the loader writes, from the row r. Written from src/model by `npm run schema`.
  id: r.id, displayName: r.displayName, alpha3: r.alpha3, continentId: r.continentId, nameTexts: r.nameTexts, nameLanguages: r.nameLanguages, nameKinds: r.nameKinds, listedAs: r.listedAs, describedBy: r.describedBy, hash: r.hash
