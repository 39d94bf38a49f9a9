// What is stored of all jurisdictions, for comparing. Reads the label.
MATCH (n:Jurisdiction)
RETURN n.id AS id, n.hash AS hash, n.describedBy AS describedBy, n.countryId AS countryId, n.parentId AS parentId
