// How many partners at least so many of the asked jurisdictions share. Anchored at the ids of the asked.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(j:Jurisdiction)
WITH j, count(DISTINCT id) AS sharers
WHERE sharers >= $atLeast
RETURN count(j) AS total
