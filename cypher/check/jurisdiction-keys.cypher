// Finds jurisdictions whose counts, sort keys, sides or partners do not match their friendships. Reads the label.
MATCH (j:Jurisdiction)
CALL (j) {
  MATCH (j)-[p:PARTY]->(f:Friendship)
  RETURN count(DISTINCT f) AS degree, min(f._sortKey) AS earliest, collect(DISTINCT p._countedSide) AS sides
}
CALL (j) {
  MATCH (j)-[p:PARTY {_countedSide: 'PARTNER'}]->(f:Friendship)
  UNWIND f._continentIds AS continentId
  RETURN collect(DISTINCT continentId) AS continentIds
}
CALL (j) {
  MATCH (j)-[:PARTNER]-(o:Jurisdiction)
  RETURN count(DISTINCT o) AS partnerCount, collect(DISTINCT o.countryId) AS countryIds
}
WITH j, degree, earliest, sides, continentIds, partnerCount, countryIds
WHERE j.degree IS NULL OR j.degree <> degree OR j.partnerCount <> partnerCount
  OR j._firstKey <> coalesce(earliest, '9999-99-99') + '|' + j.id
  OR j._degreeKey <> right('00000' + toString(99999 - degree), 5) + '|' + j._nameKey
  OR size(j._sides) <> size(sides) OR any(x IN sides WHERE NOT x IN j._sides)
  OR size(j._reportedContinentIds) <> size(continentIds) OR any(x IN continentIds WHERE NOT x IN j._reportedContinentIds)
  OR size(j._partnerCountryIds) <> size(countryIds) OR any(x IN countryIds WHERE NOT x IN j._partnerCountryIds)
RETURN j.id AS id
ORDER BY id
LIMIT $limit
