// Finds jurisdictions without a country, or whose country does not match their country ID. Reads the label.
MATCH (n:Jurisdiction)
WHERE NOT EXISTS { MATCH (n)-[:IN_COUNTRY]->(c:Country) WHERE c.id = n.countryId }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
