// How many friendships match a filter. Reads those of the time asked for by the index of their date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
RETURN count(f) AS total
