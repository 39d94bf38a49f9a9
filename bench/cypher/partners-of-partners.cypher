// The first 20 partners of a place by name, each with its first 20 partners. Anchored at the ID of the place.
MATCH (a:Jurisdiction {id: $id})-[:PARTNER]-(b:Jurisdiction)
WITH DISTINCT b
ORDER BY b._nameKey
LIMIT 20
CALL (b) {
  MATCH (b)-[:PARTNER]-(c:Jurisdiction)
  WITH DISTINCT c
  ORDER BY c._nameKey
  LIMIT 20
  RETURN collect({slug: c.id, name: c._displayName}) AS partners
}
WITH b, partners
ORDER BY b._nameKey
RETURN collect({slug: b.id, name: b._displayName, partners: partners}) AS result
