// Takes away the names of countries. Anchored at the ids of the countries.
UNWIND $ids AS id
MATCH (o:Country {id: id})-[:NAMED]->(n:Name)
DETACH DELETE n
