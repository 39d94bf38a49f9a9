// The sources cited for the most friendships that match a filter, then by number. A filter by date reads a range of the index of the
// date key; the sources are read by ID.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._sourceIds AS sourceId
WITH sourceId, count(*) AS friendships
MATCH (s:Source {id: sourceId})
RETURN s.id AS id, s.number AS number, friendships
ORDER BY friendships DESC, number, id
LIMIT $limit
