// What is stored of all countries, for comparing. Reads the label.
MATCH (n:Country)
RETURN n.id AS id, n.hash AS hash, n.describedBy AS describedBy, n.continentId AS continentId
