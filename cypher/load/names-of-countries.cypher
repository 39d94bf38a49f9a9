// Writes the names of countries. Anchored at the IDs of the countries.
UNWIND $rows AS r
MATCH (o:Country {id: r.ownerId})
CREATE (o)-[:NAMED]->(n:Name {id: r.id})
SET n.text = r.text, n.language = r.language, n.kind = r.kind, n._folded = r.folded
