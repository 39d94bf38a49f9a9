// The sources that the most friendships under a filter rest on, then by number. Reads those of the time asked for by the index
// of their date key, then the sources by their ids.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._sourceIds AS sourceId
WITH sourceId, count(*) AS friendships
MATCH (s:Source {id: sourceId})
RETURN s.id AS id, s.number AS number, friendships
ORDER BY friendships DESC, number, id
LIMIT $limit
