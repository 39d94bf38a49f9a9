// The first 20 partners of a place by name, each with its first 20 partners. Anchored at the ID of the place.
MATCH (a:Jurisdiction {id: $id})-[:PARTNER]-(b:Jurisdiction)
WITH DISTINCT b
ORDER BY b.nameKey
LIMIT 20
CALL (b) {
  MATCH (b)-[:PARTNER]-(c:Jurisdiction)
  WITH DISTINCT c
  ORDER BY c.nameKey
  LIMIT 20
  RETURN collect({slug: c.id, name: c.displayName}) AS partners
}
WITH b, partners
ORDER BY b.nameKey
RETURN collect({slug: b.id, name: b.displayName, partners: partners}) AS answer
