// How many different countries of partners, places or sources the friendships under a filter have. Reads the friendships of the
// time asked for by the index of their date key.
// vary: partnerCountryIds -> localIds, partnerIds, sourceIds
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._partnerCountryIds AS member
RETURN count(DISTINCT member) AS total
