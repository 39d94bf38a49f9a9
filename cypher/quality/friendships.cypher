// The quality of all friendships: how many there are, and how many of them are disputed, imprecise, ... Reads the label.
MATCH (f:Friendship)
RETURN count(f) AS friendships, coalesce(sum(size(f._datasetIds)), 0) AS listings,
  coalesce(sum(CASE WHEN size(f._datasetIds) = 1 THEN 1 ELSE 0 END), 0) AS onlyHere,
  coalesce(sum(CASE WHEN size(f._disputedWithin) > 0 THEN 1 ELSE 0 END), 0) AS disputedWithin,
  coalesce(sum(CASE WHEN size(f._disputedBetween) > 0 THEN 1 ELSE 0 END), 0) AS disputedBetween,
  coalesce(sum(CASE WHEN f.status IN ['ENDED', 'SUSPENDED'] THEN 1 ELSE 0 END), 0) AS notInForce,
  coalesce(sum(CASE WHEN f._datePrecision = 'YEAR' THEN 1 ELSE 0 END), 0) AS knownToYear,
  coalesce(sum(CASE WHEN f._datePrecision = 'MONTH' THEN 1 ELSE 0 END), 0) AS knownToMonth,
  coalesce(sum(CASE WHEN f._datePrecision = 'UNDATED' THEN 1 ELSE 0 END), 0) AS undated,
  coalesce(sum(CASE WHEN size(f._sourceIds) = 0 THEN 1 ELSE 0 END), 0) AS withoutSource,
  coalesce(sum(CASE WHEN size(f._sourceIds) = 1 THEN 1 ELSE 0 END), 0) AS withOneSource
