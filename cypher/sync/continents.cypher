// What is stored of all continents, for comparing. Reads the label.
MATCH (n:Continent)
RETURN n.id AS id, n.hash AS hash, n.describedBy AS describedBy
