// The quality of the friendships of each dataset: how many it lists, and how many of them are disputed, imprecise, ... Reads the label.
MATCH (l:Listing)
MATCH (l)-[:LISTS]->(f:Friendship)
WITH l.datasetId AS id, l.status AS status, size(l._sourceIds) AS sources, size(f._datasetIds) AS datasets,
  l.datasetId IN f._disputedWithin AS within,
  any(x IN f._disputedBetween WHERE x STARTS WITH l.datasetId + '~' OR x ENDS WITH '~' + l.datasetId) AS between,
  CASE
    WHEN l.establishedOn IS NULL THEN 'UNDATED'
    WHEN any(x IN l._dates WHERE size(x) = 10 AND x STARTS WITH l.establishedOn) THEN 'DAY'
    WHEN any(x IN l._dates WHERE size(x) = 7 AND x STARTS WITH l.establishedOn) THEN 'MONTH'
    ELSE 'YEAR'
  END AS precision
RETURN id, count(*) AS friendships, count(*) AS listings,
  sum(CASE WHEN datasets = 1 THEN 1 ELSE 0 END) AS onlyHere,
  sum(CASE WHEN within THEN 1 ELSE 0 END) AS disputedWithin,
  sum(CASE WHEN between THEN 1 ELSE 0 END) AS disputedBetween,
  sum(CASE WHEN status IN ['ENDED', 'SUSPENDED'] THEN 1 ELSE 0 END) AS notInForce,
  sum(CASE WHEN precision = 'YEAR' THEN 1 ELSE 0 END) AS knownToYear,
  sum(CASE WHEN precision = 'MONTH' THEN 1 ELSE 0 END) AS knownToMonth,
  sum(CASE WHEN precision = 'UNDATED' THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN sources = 0 THEN 1 ELSE 0 END) AS withoutSource,
  sum(CASE WHEN sources = 1 THEN 1 ELSE 0 END) AS withOneSource
ORDER BY id
