// How many partners all jurisdictions with several have together: what it takes to read who shares whom. Reads stored counts only.
MATCH (x:Jurisdiction)
WHERE x.partnerCount >= 2
RETURN coalesce(sum(x.partnerCount), 0) AS links
