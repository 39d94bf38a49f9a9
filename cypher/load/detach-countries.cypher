// Takes countries off their continent. Anchored at their ids.
UNWIND $ids AS id
MATCH (c:Country {id: id})-[r:ON_CONTINENT]->(k)
DELETE r
