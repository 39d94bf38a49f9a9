// Writes the properties of a dataset and marks it as being loaded. Anchored at its ID.
MERGE (d:Dataset {id: $id})
SET d.title = $title, d.language = $language, d.asOf = date($asOf), d.licence = $licence, d.loading = true
