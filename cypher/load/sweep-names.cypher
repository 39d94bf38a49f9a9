// Takes away what hangs on nothing any more, some at a time. Reads the label.
MATCH (n:Name)
WHERE NOT EXISTS { MATCH (n)<-[:NAMED]-() }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
