// A page of friendships for each of the given sources. Anchored at the IDs of the sources.
// orders: sortKey -> localKey, partnerKey, countryKey
// vary: ASC -> DESC
UNWIND $ids AS ownerId
MATCH (p:Source {id: ownerId})
CALL (p) {
  MATCH (p)<-[:RESTS_ON]-(f:Friendship)
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
