// Order, revision and state of all datasets. Reads the label.
MATCH (d:Dataset)
RETURN d.id AS id, coalesce(d._position, 0) AS position, d.revision AS revision, d.loading AS loading
