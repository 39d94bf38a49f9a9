// Stored successions of a dataset with their hashes. Reads the label Jurisdiction.
MATCH (a:Jurisdiction)-[s:SUCCEEDED_BY {datasetId: $dataset}]->(b:Jurisdiction)
RETURN a.id AS predecessorId, b.id AS successorId, coalesce(s._hash, '') AS hash
