// Derives what jurisdictions take from their friendships: how many, since when, on which sides, with whom. Anchored at their ids.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})
CALL (j) {
  MATCH (j)-[p:PARTY]->(f:Friendship)
  RETURN count(DISTINCT f) AS degree, min(f.sortKey) AS earliest, collect(DISTINCT p.side) AS sides
}
CALL (j) {
  MATCH (j)-[p:PARTY {side: 'PARTNER'}]->(f:Friendship)
  RETURN collect(DISTINCT f.continentId) AS reportedContinentIds
}
CALL (j) {
  MATCH (j)-[:PARTNER]-(o:Jurisdiction)
  RETURN count(DISTINCT o) AS partnerCount, collect(DISTINCT o.countryId) AS partnerCountryIds
}
SET j.degree = degree, j.sides = sides, j.reportedContinentIds = reportedContinentIds,
  j.partnerCount = partnerCount, j.partnerCountryIds = partnerCountryIds,
  j.firstKey = coalesce(earliest, '9999-99-99') + '|' + j.id,
  j.degreeKey = right('00000' + toString(99999 - degree), 5) + '|' + j.nameKey
