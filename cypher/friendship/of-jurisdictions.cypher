// A page of friendships for each of the given jurisdictions. Anchored at the IDs of the jurisdictions.
// orders: sortKey -> localKey, partnerKey, countryKey
// vary: ASC -> DESC
UNWIND $ids AS ownerId
MATCH (p:Jurisdiction {id: ownerId})
CALL (p) {
  MATCH (p)-[:PARTY]->(f:Friendship)
  WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
  RETURN f, f._sortKey AS cursor
  ORDER BY cursor ASC
  LIMIT $limit
}
//> friendship/_related
RETURN ownerId, cursor,
//> friendship/_row
ORDER BY ownerId, cursor ASC
