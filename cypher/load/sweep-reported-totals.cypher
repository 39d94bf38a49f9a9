// Takes away what hangs on nothing any more, some at a time. Reads the label.
MATCH (n:ReportedTotal)
WHERE NOT EXISTS { MATCH (n)<-[:REPORTS]-(:Dataset) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
