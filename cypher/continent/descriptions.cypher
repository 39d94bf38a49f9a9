// What each dataset states about the given continents. In the order of the datasets. Anchored at the IDs.
UNWIND $ids AS id
MATCH (n:Continent {id: id})
MATCH (n)<-[:DESCRIBES]-(x:Description)
MATCH (x)-[:IN_DATASET]->(d:Dataset)
RETURN
//> continent/_description
ORDER BY id, d._position
