// The jurisdictions one friendship further on that were not seen yet, by name. Anchored at the ids of the last ones seen.
UNWIND $frontier AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(b:Jurisdiction)
WITH DISTINCT b
WHERE NOT b.id IN $seen
RETURN b.id AS id, b._nameKey AS nameKey
ORDER BY nameKey
LIMIT $limit
