// A page of jurisdictions for each of the given countries. Anchored at the IDs of the countries.
// orders: nameKey -> degreeKey, firstKey
// vary: ASC -> DESC
UNWIND $ids AS ownerId
MATCH (p:Country {id: ownerId})
CALL (p) {
  MATCH (p)<-[:IN_COUNTRY]-(j:Jurisdiction)
  WHERE j._nameKey > $after AND j._nameKey < $before
//> jurisdiction/_matches
  RETURN j, j._nameKey AS cursor
  ORDER BY cursor ASC
  LIMIT $limit
}
//> jurisdiction/_country //? withCountries
RETURN ownerId, cursor,
//> jurisdiction/_row
ORDER BY ownerId, cursor ASC
