// A page of partners for each of the given jurisdictions, with their friendships. Anchored at the IDs of the jurisdictions; follows
// the derived edge between parties.
// orders: nameKey -> degreeKey, firstKey
// vary: ASC -> DESC
UNWIND $ids AS ownerId
MATCH (p:Jurisdiction {id: ownerId})
CALL (p) {
  MATCH (p)-[r:PARTNER]-(j:Jurisdiction)
  WHERE j._nameKey > $after AND j._nameKey < $before
//> jurisdiction/_matches
  WITH j, count(*) AS links
    , collect(DISTINCT r.friendshipId) AS friendshipIds //? withLinks
  RETURN j, j._nameKey AS cursor
    , friendshipIds //? withLinks
  ORDER BY cursor ASC
  LIMIT $limit
}
//> jurisdiction/_country //? withCountries
RETURN ownerId, cursor,
  friendshipIds, //? withLinks
//> jurisdiction/_row
ORDER BY ownerId, cursor ASC
