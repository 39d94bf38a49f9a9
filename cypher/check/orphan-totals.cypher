// Finds reported totals without a dataset. Reads the label.
MATCH (n:ReportedTotal)
WHERE NOT EXISTS { MATCH (n)<-[:REPORTS]-(:Dataset) }
RETURN n.id AS id
ORDER BY id
LIMIT $limit
