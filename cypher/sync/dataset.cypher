// Revision and state of a stored dataset. Anchored at its ID.
MATCH (d:Dataset {id: $dataset})
RETURN d.revision AS revision, d.loading AS loading
