// The first shortest chains between two jurisdictions, ordered by their places, with their places and all parallel friendships;
// incomplete if there are too many. Anchored at the IDs of both ends.
MATCH (a:Jurisdiction {id: $from})
MATCH (b:Jurisdiction {id: $to})
CALL (a, b) {
  MATCH chain = allShortestPaths((a)-[:PARTNER*..6]-(b))
  RETURN [place IN nodes(chain) | place.id] AS ids, [step IN relationships(chain) | step.friendshipId] AS friendshipIds
  LIMIT $most
}
WITH ids, collect(friendshipIds) AS ways
WHERE size(ids) - 1 <= $maxLength
WITH ids, ways
ORDER BY ids
WITH collect({ids: ids, ways: ways}) AS chains, coalesce(sum(size(ways)), 0) AS looked
WITH looked < $most AS complete, chains[0..$limit] AS chains
CALL (chains) {
  UNWIND chains AS chain
  UNWIND chain.ids AS placeId
  WITH DISTINCT placeId
  MATCH (j:Jurisdiction {id: placeId})
//> jurisdiction/_country //? withCountries
  RETURN collect(
//> jurisdiction/_map
  ) AS places
}
RETURN complete, chains, places
