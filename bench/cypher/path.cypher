// The places on one shortest chain of at most 6 friendships. Anchored at the ids of both ends.
MATCH (a:Jurisdiction {id: $from})
MATCH (b:Jurisdiction {id: $to})
OPTIONAL MATCH chain = shortestPath((a)-[:PARTNER*..6]-(b))
RETURN coalesce([place IN nodes(chain) | {slug: place.id, name: place.displayName}], []) AS answer
