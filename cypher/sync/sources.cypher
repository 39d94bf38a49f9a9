// IDs and hashes of the stored sources of a dataset. Anchored at the index of their dataset.
MATCH (s:Source {datasetId: $dataset})
RETURN s.id AS id, coalesce(s._hash, '') AS hash
