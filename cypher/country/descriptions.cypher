// What each dataset states about the given countries. In the order of the datasets. Anchored at the IDs.
UNWIND $ids AS id
MATCH (n:Country {id: id})
MATCH (n)<-[:DESCRIBES]-(x:Description)
MATCH (x)-[:IN_DATASET]->(d:Dataset)
RETURN
//> country/_description
ORDER BY id, d._position
