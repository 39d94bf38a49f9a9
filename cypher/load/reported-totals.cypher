// Writes the totals that a dataset reports. Anchored at its id.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
CREATE (d)-[:REPORTS]->(t:ReportedTotal {id: r.id})
SET t.subject = r.subject, t.continentId = r.continentId, t.level = r.level, t.reported = r.reported, t._position = r.position
