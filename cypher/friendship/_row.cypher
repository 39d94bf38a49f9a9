// The columns of a row. Written from src/model by `npm run schema`.
  parties, //? withParties
  sources, //? withSources
  continents, //? withContinents
  {listings: listings, dateClaims: dateClaims, notes: notes, citations: citations} AS statements, //? withStatements
  f.id AS id, f.kind AS kind, f.status AS status, f.level AS level, f.continentId AS continentId, f.establishedOn AS establishedOn, f.endedOn AS endedOn, f.disputed AS disputed, f._partyIds AS partyIds, f._partySides AS partySides, f._sourceIds AS sourceIds
