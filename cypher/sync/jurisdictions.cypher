// IDs, hashes and references of all stored jurisdictions. Reads the label.
MATCH (n:Jurisdiction)
RETURN n.id AS id, coalesce(n._hash, '') AS hash, coalesce(n._describedBy, n.describedBy) AS describedBy, n.countryId AS countryId, n.parentId AS parentId
