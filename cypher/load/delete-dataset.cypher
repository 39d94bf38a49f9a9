// Deletes the node of a dataset. Anchored at its ID.
MATCH (d:Dataset {id: $id})
DETACH DELETE d
