// The parties of each friendship that matches a filter, by ID. A filter by date reads a range of the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
RETURN f.id AS id, f._partyIds AS partyIds
ORDER BY id
