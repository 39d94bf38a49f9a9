// One page of the friendships in a date range, in one order and direction. Anchored at the index of the date key; sorts the matches
// by the key of the order. If the page is the first one, the number of matches is the total.
// orders: localKey -> partnerKey, countryKey
// vary: ASC -> DESC
MATCH (f:Friendship)
WHERE f._sortKey > $start AND f._sortKey < $end
//> friendship/_matches
WITH f, f._localKey AS cursor
WHERE cursor > $after AND cursor < $before
WITH f, cursor
ORDER BY cursor ASC
WITH collect(f) AS matches //? withTotal
UNWIND matches[0..$limit] AS f //? withTotal
WITH f, f._localKey AS cursor, size(matches) AS total //? withTotal
LIMIT $limit
//> friendship/_related
RETURN cursor,
  total, //? withTotal
//> friendship/_row
ORDER BY cursor ASC
