// How many different countries of partners, places or sources the friendships under a filter have. Reads every friendship by
// the index of its date key.
// vary: partnerCountryIds -> localIds, partnerIds, sourceIds
MATCH (f:Friendship)
WHERE f.sortKey > ''
//> friendship/_matches
UNWIND f.partnerCountryIds AS member
RETURN count(DISTINCT member) AS total
