// The places on the partner side with the most friendships under a filter. Reads those of the time asked for by the index of their
// date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._partnerIds AS id
//> statistics/_places
