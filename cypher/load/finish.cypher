// Gives a wholly loaded dataset the revision of its content. Anchored at its id.
MATCH (d:Dataset {id: $id})
SET d.revision = $revision, d.loading = false
