// The jurisdictions that one type of relationship connects with the given ones, in either direction, and that are not among the
// visited ones, by name. Anchored at the IDs of the jurisdictions.
// vary: PARTNER -> PART_OF, SUCCEEDED_BY
UNWIND $frontier AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(b:Jurisdiction)
WITH DISTINCT b
WHERE NOT b.id IN $visited
RETURN b.id AS id, b._nameKey AS nameKey
ORDER BY nameKey
LIMIT $limit
