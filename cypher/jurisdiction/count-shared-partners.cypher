// Number of partners shared by at least a number of the given jurisdictions. Anchored at the IDs of the jurisdictions.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(j:Jurisdiction)
WITH j, count(DISTINCT id) AS sharers
WHERE sharers >= $atLeast
RETURN count(j) AS total
