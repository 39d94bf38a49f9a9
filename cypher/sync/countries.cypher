// IDs, hashes and references of all stored countries. Reads the label.
MATCH (n:Country)
RETURN n.id AS id, coalesce(n._hash, '') AS hash, coalesce(n._describedBy, n.describedBy) AS describedBy, n.continentId AS continentId
