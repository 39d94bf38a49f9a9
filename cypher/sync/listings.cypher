// IDs and hashes of the listings of a dataset. Anchored at the index of the dataset.
MATCH (l:Listing {datasetId: $dataset})
RETURN l.id AS id, coalesce(l._hash, '') AS hash
