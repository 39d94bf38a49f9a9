// One page of all jurisdictions in one order and direction. Anchored at the index of the sort key.
// orders: nameKey -> degreeKey, firstKey
// vary: ASC -> DESC
MATCH (j:Jurisdiction)
WHERE j._nameKey > $after AND j._nameKey < $before
//> jurisdiction/_matches
WITH j, j._nameKey AS cursor
ORDER BY cursor ASC
LIMIT $limit
//> jurisdiction/_country //? withCountries
RETURN cursor,
//> jurisdiction/_row
ORDER BY cursor ASC
