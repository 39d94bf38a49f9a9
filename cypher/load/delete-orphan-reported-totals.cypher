// Deletes a limited number of orphaned reported totals. Reads the label.
MATCH (n:ReportedTotal)
WHERE NOT EXISTS { MATCH (n)<-[:REPORTS]-(:Dataset) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
