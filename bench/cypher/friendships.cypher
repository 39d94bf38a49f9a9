// The 20 friendships after one by date, with partner, country, continent and sources. Anchored at the index of the sort key.
MATCH (f:Friendship)
WHERE f._sortKey > $after.sortKey
WITH f
ORDER BY f._sortKey
LIMIT 20
MATCH (p:Jurisdiction {id: f._partnerIds[0]})-[:IN_COUNTRY]->(c:Country)-[:ON_CONTINENT]->(k:Continent)
MATCH (f)-[:REPORTED_ON]->(reported:Continent)
CALL (f) {
  MATCH (f)-[:RESTS_ON]->(s:Source)
  WITH s
  ORDER BY s.number
  RETURN collect({number: s.number, title: s.title, status: s.status}) AS sources
}
WITH f, p, c, k, reported, sources
ORDER BY f._sortKey
RETURN collect({
  id: f.id, level: f.level, establishedOn: toString(f.establishedOn),
  partner: {slug: p.id, name: p._displayName, country: {code: c.id, name: c._displayName, continent: {code: k.id, name: k._displayName}}},
  reportedContinent: {code: reported.id, name: reported._displayName},
  sources: sources
}) AS result
