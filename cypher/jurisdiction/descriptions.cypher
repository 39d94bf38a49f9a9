// What each dataset states about the given jurisdictions. In the order of the datasets. Anchored at the IDs.
UNWIND $ids AS id
MATCH (n:Jurisdiction {id: id})
MATCH (n)<-[:DESCRIBES]-(x:Description)
MATCH (x)-[:IN_DATASET]->(d:Dataset)
RETURN
//> jurisdiction/_description
ORDER BY id, d._position
