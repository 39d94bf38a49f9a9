// Writes friendships with what is derived from their own statements. Anchored at the ids of the dataset and continent.
// The properties stand in the pattern: set one by one, they take the embedded engine twice as long.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
MATCH (k:Continent {id: r.continentId})
CREATE (d)<-[:IN_DATASET]-(f:Friendship {id: r.id, datasetId: r.datasetId, level: r.level, continentId: r.continentId,
  establishedOn: date(r.establishedOn), sortKey: r.sortKey, disputed: r.disputed, partyIds: r.partyIds, partySides: r.partySides,
  localIds: r.localIds, partnerIds: r.partnerIds, sourceIds: r.sourceIds, sourceNumbers: r.sourceNumbers,
  sourceStatuses: r.sourceStatuses, onlySourceStatus: r.onlySourceStatus, hash: r.hash})-[:REPORTED_ON]->(k)
