// The first 20 partners that two places share, by name, with their country. Anchored at the IDs of both.
MATCH (a:Jurisdiction {id: $of[0]})
MATCH (b:Jurisdiction {id: $of[1]})
MATCH (a)-[:PARTNER]-(j:Jurisdiction)
WITH DISTINCT b, j
WHERE EXISTS { (j)-[:PARTNER]-(b) }
WITH j
ORDER BY j._nameKey
LIMIT 20
MATCH (j)-[:IN_COUNTRY]->(c:Country)
WITH j, c
ORDER BY j._nameKey
RETURN collect({slug: j.id, name: j._displayName, country: {code: c.id, name: c._displayName}}) AS result
