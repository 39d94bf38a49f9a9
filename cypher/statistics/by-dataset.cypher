// The datasets with the most friendships that match a filter. A filter by date reads a range of the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._datasetIds AS id
RETURN id, count(*) AS friendships
ORDER BY friendships DESC, id
LIMIT $limit
