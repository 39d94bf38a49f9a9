// What is computed from the friendships of a jurisdiction j: counts, sort keys, sides, and the places of its partners.
CALL (j) {
  MATCH (j)-[p:PARTY]->(f:Friendship)
  RETURN count(DISTINCT f) AS degree, min(f._sortKey) AS earliest, collect(DISTINCT p.side) AS sides,
    collect(DISTINCT CASE WHEN p.side = 'PARTNER' THEN f.continentId END) AS continentIds
}
CALL (j) {
  MATCH (j)-[:PARTNER]-(o:Jurisdiction)
  RETURN count(DISTINCT o) AS partnerCount, collect(DISTINCT o.countryId) AS countryIds
}
WITH j, sides, continentIds, countryIds, {
  degree: degree,
  partnerCount: partnerCount,
  _firstKey: coalesce(earliest, '9999-99-99') + '|' + j.id,
  _degreeKey: right('00000' + toString(99999 - degree), 5) + '|' + j._nameKey
} AS derived
