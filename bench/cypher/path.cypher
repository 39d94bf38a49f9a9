// The places on one shortest path of at most 6 friendships. Anchored at the IDs of both ends.
MATCH (a:Jurisdiction {id: $from})
MATCH (b:Jurisdiction {id: $to})
OPTIONAL MATCH path = shortestPath((a)-[:PARTNER*..6]-(b))
RETURN coalesce([place IN nodes(path) | {slug: place.id, name: place._displayName}], []) AS result
