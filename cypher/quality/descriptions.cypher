// The quality of the places of each dataset: how many it describes, how many only it describes, and how many are in doubt. Reads the
// label.
MATCH (x:Description)
WHERE x.of = 'Jurisdiction'
MATCH (x)-[:DESCRIBES]->(j:Jurisdiction)
RETURN x.datasetId AS id, count(x) AS places,
  sum(CASE WHEN size(j._datasetIds) = 1 THEN 1 ELSE 0 END) AS placesOnlyHere,
  sum(CASE WHEN x.doubt IS NOT NULL THEN 1 ELSE 0 END) AS placesInDoubt
ORDER BY id
