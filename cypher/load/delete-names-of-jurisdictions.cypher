// Takes away the names of jurisdictions. Anchored at the ids of the jurisdictions.
UNWIND $ids AS id
MATCH (o:Jurisdiction {id: id})-[:NAMED]->(n:Name)
DETACH DELETE n
