// The places on the local side with the most friendships under a filter. Reads those of the time asked for by the index of their
// date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._localIds AS id
//> statistics/_places
