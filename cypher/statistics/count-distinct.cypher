// Number of distinct countries of partners, places or sources of the friendships that match a filter. A filter by date reads a range
// of the index of the date key.
// vary: partnerCountryIds -> localIds, partnerIds, sourceIds
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._partnerCountryIds AS member
RETURN count(DISTINCT member) AS total
