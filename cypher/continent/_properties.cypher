// The properties that the loader writes, from the row r. Written from src/model by `npm run schema`.
  id: r.id, displayName: r.displayName, nameTexts: r.nameTexts, nameLanguages: r.nameLanguages, nameKinds: r.nameKinds, describedBy: r.describedBy, hash: r.hash
