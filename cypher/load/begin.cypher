// Writes a dataset's own statements and marks it as being loaded. Anchored at its id.
MERGE (d:Dataset {id: $id})
SET d.title = $title, d.language = $language, d.asOf = date($asOf), d.licence = $licence, d.loading = true
