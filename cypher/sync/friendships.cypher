// IDs, hashes and parties of the stored friendships of a dataset. Anchored at the index of their dataset.
MATCH (f:Friendship {datasetId: $dataset})
RETURN f.id AS id, coalesce(f._hash, '') AS hash, coalesce(f._partyIds, f.partyIds) AS partyIds
