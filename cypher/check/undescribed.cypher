// Finds jurisdictions, countries and continents whose descriptions do not match their datasets. Reads the labels.
MATCH (n)
WHERE n:Jurisdiction OR n:Country OR n:Continent
CALL (n) { MATCH (n)<-[:DESCRIBES]-(x:Description) RETURN collect(x.datasetId) AS datasets }
WITH n, datasets
WHERE size(datasets) = 0 OR size(datasets) <> size(n._datasetIds) OR any(x IN datasets WHERE NOT x IN n._datasetIds)
RETURN n.id AS id
ORDER BY id
LIMIT $limit
