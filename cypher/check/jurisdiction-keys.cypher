// Finds jurisdictions whose degree, order keys, sides or partners are not what their friendships make them. Reads the label.
MATCH (j:Jurisdiction)
CALL (j) {
  MATCH (j)-[p:PARTY]->(f:Friendship)
  RETURN count(DISTINCT f) AS degree, min(f.sortKey) AS earliest, collect(DISTINCT p.side) AS sides
}
CALL (j) {
  MATCH (j)-[p:PARTY {side: 'PARTNER'}]->(f:Friendship)
  RETURN collect(DISTINCT f.continentId) AS continentIds
}
CALL (j) {
  MATCH (j)-[:PARTNER]-(o:Jurisdiction)
  RETURN count(DISTINCT o) AS partnerCount, collect(DISTINCT o.countryId) AS countryIds
}
WITH j, degree, earliest, sides, continentIds, partnerCount, countryIds
WHERE j.degree IS NULL OR j.degree <> degree OR j.partnerCount <> partnerCount
  OR j.firstKey <> coalesce(earliest, '9999-99-99') + '|' + j.id
  OR j.degreeKey <> right('00000' + toString(99999 - degree), 5) + '|' + j.nameKey
  OR size(j.sides) <> size(sides) OR any(x IN sides WHERE NOT x IN j.sides)
  OR size(j.reportedContinentIds) <> size(continentIds) OR any(x IN continentIds WHERE NOT x IN j.reportedContinentIds)
  OR size(j.partnerCountryIds) <> size(countryIds) OR any(x IN countryIds WHERE NOT x IN j.partnerCountryIds)
RETURN j.id AS id
ORDER BY id
LIMIT $limit
