// Number of nodes per label. Reads every node's labels.
MATCH (n)
RETURN labels(n)[0] AS label, count(n) AS total
ORDER BY label
