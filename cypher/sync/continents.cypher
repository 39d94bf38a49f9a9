// What is stored of all continents, for comparing. Reads the label.
MATCH (n:Continent)
RETURN n.id AS id, coalesce(n._hash, '') AS hash, coalesce(n._describedBy, n.describedBy) AS describedBy
