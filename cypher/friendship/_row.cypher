// The columns of a complete friendship.
  f.id AS id, f.datasetId AS datasetId, f.level AS level, toString(f.establishedOn) AS establishedOn, f.disputed AS disputed,
  f.continentId AS continentId, f.partyIds AS partyIds, f.partySides AS partySides, f.sourceIds AS sourceIds,
  dateClaims, notes, citations, parties, sources, continents
