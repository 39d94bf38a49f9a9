// Computes the counts, sort keys, sides and partners of jurisdictions from their friendships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})
CALL (j) {
  MATCH (j)-[p:PARTY]->(f:Friendship)
  RETURN count(DISTINCT f) AS degree, min(f._sortKey) AS earliest, collect(DISTINCT p._countedSide) AS sides
}
CALL (j) {
  MATCH (j)-[p:PARTY {_countedSide: 'PARTNER'}]->(f:Friendship)
  UNWIND f._continentIds AS continentId
  RETURN collect(DISTINCT continentId) AS reportedContinentIds
}
CALL (j) {
  MATCH (j)-[:PARTNER]-(o:Jurisdiction)
  RETURN count(DISTINCT o) AS partnerCount, collect(DISTINCT o.countryId) AS partnerCountryIds
}
SET j += {degree: degree, _sides: sides, _reportedContinentIds: reportedContinentIds,
  partnerCount: partnerCount, _partnerCountryIds: partnerCountryIds,
  _firstKey: coalesce(earliest, '9999-99-99') + '|' + j.id,
  _degreeKey: right('00000' + toString(99999 - degree), 5) + '|' + j._nameKey}
