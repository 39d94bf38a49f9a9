// Creates the dataset or updates its properties, and marks it as incompletely loaded. Anchored at its ID.
MERGE (d:Dataset {id: $id})
SET d.title = $title, d.url = $url, d.language = $language, d.asOf = $asOf, d.licence = $licence, d._position = $position, d.loading = true
