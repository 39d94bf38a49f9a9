// The places that have friendships, by id. Reads them all.
MATCH (j:Jurisdiction)
WHERE j.degree > 0
RETURN j.id AS id
ORDER BY id
