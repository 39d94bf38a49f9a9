// One page of sources by dataset and number. Anchored at the index of their order.
// vary: ASC -> DESC
MATCH (s:Source)
WHERE s.sortKey > $after AND s.sortKey < $before
//> source/_matches
RETURN s.sortKey AS cursor,
//> source/_row
ORDER BY cursor ASC
LIMIT $limit
