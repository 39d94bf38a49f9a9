// Deletes the names of jurisdictions. Anchored at the IDs of the jurisdictions.
UNWIND $ids AS id
MATCH (o:Jurisdiction {id: id})-[:NAMED]->(n:Name)
DETACH DELETE n
