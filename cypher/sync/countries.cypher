// What is stored of all countries, for comparing. Reads the label.
MATCH (n:Country)
RETURN n.id AS id, coalesce(n._hash, '') AS hash, coalesce(n._describedBy, n.describedBy) AS describedBy, n.continentId AS continentId
