// Removes countries from their continent. Anchored at their IDs.
UNWIND $ids AS id
MATCH (c:Country {id: id})-[r:ON_CONTINENT]->(k)
DELETE r
