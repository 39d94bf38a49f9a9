// Writes friendships with what is derived from their own statements. Anchored at the ids of the dataset and continent.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
MATCH (k:Continent {id: r.continentId})
CREATE (f:Friendship {id: r.id})
SET f.datasetId = r.datasetId, f.level = r.level, f.continentId = r.continentId, f.establishedOn = date(r.establishedOn),
  f.sortKey = r.sortKey, f.disputed = r.disputed, f.partyIds = r.partyIds, f.partySides = r.partySides, f.localIds = r.localIds,
  f.partnerIds = r.partnerIds, f.sourceIds = r.sourceIds, f.sourceNumbers = r.sourceNumbers, f.sourceStatuses = r.sourceStatuses,
  f.onlySourceStatus = r.onlySourceStatus, f.hash = r.hash
CREATE (f)-[:IN_DATASET]->(d)
CREATE (f)-[:REPORTED_ON]->(k)
