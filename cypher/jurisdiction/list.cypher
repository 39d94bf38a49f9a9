// One page of all jurisdictions in one order and direction, complete. Anchored at the index of the order's key.
// vary: nameKey -> degreeKey, firstKey
// vary: ASC -> DESC
MATCH (j:Jurisdiction)
WHERE j.nameKey > $after AND j.nameKey < $before
//> jurisdiction/_matches
RETURN j.nameKey AS cursor,
//> jurisdiction/_row
ORDER BY cursor ASC
LIMIT $limit
