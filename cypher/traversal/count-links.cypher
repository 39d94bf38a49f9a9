// Total number of partners of all jurisdictions with several, which bounds the cost of finding overlaps. Reads stored counts only.
MATCH (x:Jurisdiction)
WHERE x.partnerCount >= 2
RETURN coalesce(sum(x.partnerCount), 0) AS links
