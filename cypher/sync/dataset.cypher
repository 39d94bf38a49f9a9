// What is stored of a dataset itself, for comparing. Anchored at its id.
MATCH (d:Dataset {id: $dataset})
RETURN d.revision AS revision, d.loading AS loading
