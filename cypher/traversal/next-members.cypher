// The jurisdictions one friendship further that were not visited before, by name. Anchored at the IDs of the last ones.
UNWIND $frontier AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(b:Jurisdiction)
WITH DISTINCT b
WHERE NOT b.id IN $seen
RETURN b.id AS id, b._nameKey AS nameKey
ORDER BY nameKey
LIMIT $limit
