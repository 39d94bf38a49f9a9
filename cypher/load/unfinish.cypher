// Marks a dataset as incompletely loaded. Anchored at its ID.
MATCH (d:Dataset {id: $id})
SET d.loading = true
