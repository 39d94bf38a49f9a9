// The countries of partners, or the places, with the most friendships under a filter. Reads every friendship by the index of
// its date key.
// vary: partnerCountryIds -> localIds, partnerIds
MATCH (f:Friendship)
WHERE f.sortKey > ''
//> friendship/_matches
UNWIND f.partnerCountryIds AS id
RETURN id, count(*) AS friendships
ORDER BY friendships DESC, id
LIMIT $limit
