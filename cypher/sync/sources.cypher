// What is stored of the sources of a dataset, for comparing. Anchored at the index of their dataset.
MATCH (s:Source {datasetId: $dataset})
RETURN s.id AS id, coalesce(s._hash, '') AS hash
