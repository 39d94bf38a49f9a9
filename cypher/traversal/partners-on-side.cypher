// Every jurisdiction with several partners, and its partners on one side. Reads the whole graph, within the bound of count-links.
MATCH (x:Jurisdiction)
WHERE x.partnerCount >= 2
MATCH (x)-[:PARTNER]-(a:Jurisdiction)
WHERE $side IN a._sides
WITH DISTINCT x, a
RETURN x.id AS id, x._nameKey AS nameKey, collect(a.id) AS partnerIds, collect(a._nameKey) AS partnerKeys
ORDER BY nameKey
