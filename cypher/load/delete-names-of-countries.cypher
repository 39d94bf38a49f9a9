// Deletes the names of countries. Anchored at the IDs of the countries.
UNWIND $ids AS id
MATCH (o:Country {id: id})-[:NAMED]->(n:Name)
DETACH DELETE n
