// The columns of a friendship.
  dateClaims, notes, citations, //? withStatements
  parties, //? withParties
  sources, //? withSources
  continents, //? withContinents
  f.id AS id, f.datasetId AS datasetId, f.level AS level, toString(f.establishedOn) AS establishedOn, f.disputed AS disputed,
  f.continentId AS continentId, f.partyIds AS partyIds, f.partySides AS partySides, f.sourceIds AS sourceIds
