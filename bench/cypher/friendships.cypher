// The 20 friendships after one by date, with partner, country, continent and sources. Anchored at the index of the sort key.
MATCH (f:Friendship)
WHERE f.sortKey > $after.sortKey
WITH f
ORDER BY f.sortKey
LIMIT 20
MATCH (p:Jurisdiction {id: f.partnerIds[0]})-[:IN_COUNTRY]->(c:Country)-[:ON_CONTINENT]->(k:Continent)
MATCH (f)-[:REPORTED_ON]->(reported:Continent)
CALL (f) {
  MATCH (f)-[:RESTS_ON]->(s:Source)
  WITH s
  ORDER BY s.number
  RETURN collect({number: s.number, title: s.title, status: s.status}) AS sources
}
WITH f, p, c, k, reported, sources
ORDER BY f.sortKey
RETURN collect({
  id: f.id, level: f.level, establishedOn: toString(f.establishedOn),
  partner: {slug: p.id, name: p.displayName, country: {code: c.id, name: c.displayName, continent: {code: k.id, name: k.displayName}}},
  reportedContinent: {code: reported.id, name: reported.displayName},
  sources: sources
}) AS answer
