// Takes away the totals that a dataset reported before. Anchored at its id.
MATCH (d:Dataset {id: $id})-[:REPORTS]->(t:ReportedTotal)
DETACH DELETE t
