// Finds jurisdictions that stand in no country, or in another than they say. Reads the label.
MATCH (n:Jurisdiction)
WHERE NOT EXISTS { MATCH (n)-[:IN_COUNTRY]->(c:Country) WHERE c.id = n.countryId }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
