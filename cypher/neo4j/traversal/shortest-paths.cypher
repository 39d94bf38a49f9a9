// The first shortest paths between two jurisdictions, ordered by the IDs of their places, with their places and all parallel
// friendships; incomplete if there are too many. Anchored at the IDs of both ends.
MATCH (a:Jurisdiction {id: $from})
MATCH (b:Jurisdiction {id: $to})
CALL (a, b) {
  MATCH path = allShortestPaths((a)-[:PARTNER*..6]-(b))
  RETURN [place IN nodes(path) | place.id] AS ids, [edge IN relationships(path) | edge.friendshipId] AS friendshipIds
  LIMIT $maxPaths
}
WITH ids, collect(friendshipIds) AS parallel
WHERE size(ids) - 1 <= $maxLength
WITH ids, parallel
ORDER BY ids
WITH collect({ids: ids, parallel: parallel}) AS paths, coalesce(sum(size(parallel)), 0) AS readPaths
WITH readPaths < $maxPaths AS complete, paths[0..$limit] AS paths
CALL (paths) {
  UNWIND paths AS path
  UNWIND path.ids AS placeId
  WITH DISTINCT placeId
  MATCH (j:Jurisdiction {id: placeId})
//> jurisdiction/_country //? withCountries
  RETURN collect(
//> jurisdiction/_map
  ) AS places
}
RETURN complete, paths, places
