// The columns of a row. Written from src/model by `npm run schema`.
  parties, //? withParties
  sources, //? withSources
  continents, //? withContinents
  {dateClaims: dateClaims, notes: notes, citations: citations} AS statements, //? withStatements
  f.id AS id, f.datasetId AS datasetId, f.level AS level, f.continentId AS continentId, toString(f.establishedOn) AS establishedOn, f.disputed AS disputed, f._partyIds AS partyIds, f._partySides AS partySides, f._sourceIds AS sourceIds
