// Deletes the reported totals of a dataset. Anchored at its ID.
MATCH (d:Dataset {id: $id})-[:REPORTS]->(t:ReportedTotal)
DETACH DELETE t
