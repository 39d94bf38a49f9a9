// One page of all friendships in one order and direction. Anchored at the index of the sort key.
// orders: sortKey -> localKey, partnerKey, countryKey
// vary: ASC -> DESC
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
WITH f, f._sortKey AS cursor
ORDER BY cursor ASC
LIMIT $limit
//> friendship/_related
RETURN cursor,
//> friendship/_row
ORDER BY cursor ASC
