// The IDs of places with friendships. Scans all of them.
MATCH (j:Jurisdiction)
WHERE j.degree > 0
RETURN j.id AS id
ORDER BY id
