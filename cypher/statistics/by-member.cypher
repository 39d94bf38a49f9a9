// The countries of partners, or the places, with the most friendships under a filter. Reads those of the time asked for by the
// index of their date key.
// vary: partnerCountryIds -> localIds, partnerIds
MATCH (f:Friendship)
WHERE f.sortKey > $after AND f.sortKey < $before
//> friendship/_matches
UNWIND f.partnerCountryIds AS id
RETURN id, count(*) AS friendships
ORDER BY friendships DESC, id
LIMIT $limit
