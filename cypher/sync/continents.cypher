// IDs, hashes and references of all stored continents. Reads the label.
MATCH (n:Continent)
RETURN n.id AS id, coalesce(n._hash, '') AS hash, coalesce(n._describedBy, n.describedBy) AS describedBy
