// Writes the names of jurisdictions. Anchored at the IDs of the jurisdictions.
UNWIND $rows AS r
MATCH (o:Jurisdiction {id: r.ownerId})
CREATE (o)-[:NAMED]->(n:Name {id: r.id})
SET n.text = r.text, n.language = r.language, n.kind = r.kind, n._folded = r.folded
