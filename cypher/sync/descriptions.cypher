// IDs and hashes of what a dataset states about places, with the label of the place. Anchored at the index of the dataset.
MATCH (x:Description {datasetId: $dataset})
RETURN x.nodeId AS id, x.of AS of, coalesce(x._hash, '') AS hash
