// One page of sources by dataset and number. Anchored at the index of the sort key.
// vary: ASC -> DESC
MATCH (s:Source)
WHERE s._sortKey > $after AND s._sortKey < $before
//> source/_matches
RETURN s._sortKey AS cursor,
//> source/_row
ORDER BY cursor ASC
LIMIT $limit
