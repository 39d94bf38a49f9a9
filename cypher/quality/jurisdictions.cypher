// The quality of all places: how many there are, how many only one dataset describes, and how many are in doubt. Reads the label.
MATCH (j:Jurisdiction)
RETURN count(j) AS places,
  coalesce(sum(CASE WHEN size(j._datasetIds) = 1 THEN 1 ELSE 0 END), 0) AS placesOnlyHere,
  coalesce(sum(CASE WHEN j.doubt IS NOT NULL THEN 1 ELSE 0 END), 0) AS placesInDoubt
