// The sources that the most friendships under a filter rest on, then by number. Reads every friendship by the index of its
// date key, then the sources by their ids.
MATCH (f:Friendship)
WHERE f.sortKey > ''
//> friendship/_matches
UNWIND f.sourceIds AS sourceId
WITH sourceId, count(*) AS friendships
MATCH (s:Source {id: sourceId})
RETURN s.id AS id, s.number AS number, friendships
ORDER BY friendships DESC, number, id
LIMIT $limit
