// What is stored of the friendships of a dataset, for comparing. Anchored at the index of their dataset.
MATCH (f:Friendship {datasetId: $dataset})
RETURN f.id AS id, coalesce(f._hash, '') AS hash, coalesce(f._partyIds, f.partyIds) AS partyIds
