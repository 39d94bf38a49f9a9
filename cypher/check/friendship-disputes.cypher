// Finds friendships whose stored disputes or date precision do not match their date claims. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)<-[:LISTS]-(a:Listing)
  MATCH (a)-[:HAS_CLAIM]->(c:DateClaim)
  MATCH (a)-[:HAS_CLAIM]->(d:DateClaim)
  WHERE NOT c.date STARTS WITH d.date AND NOT d.date STARTS WITH c.date
  RETURN collect(DISTINCT a.datasetId) AS within
}
CALL (f) {
  MATCH (f)<-[:LISTS]-(a:Listing)
  MATCH (f)<-[:LISTS]-(b:Listing)
  WHERE a.datasetId < b.datasetId
  MATCH (a)-[:HAS_CLAIM]->(c:DateClaim)
  WHERE a.establishedOn IS NULL OR c.date STARTS WITH a.establishedOn OR a.establishedOn STARTS WITH c.date
  MATCH (b)-[:HAS_CLAIM]->(d:DateClaim)
  WHERE (b.establishedOn IS NULL OR d.date STARTS WITH b.establishedOn OR b.establishedOn STARTS WITH d.date)
    AND NOT c.date STARTS WITH d.date AND NOT d.date STARTS WITH c.date
  RETURN collect(DISTINCT a.datasetId + '~' + b.datasetId) AS between
}
CALL (f) {
  MATCH (f)<-[:LISTS]-(a:Listing)
  MATCH (a)-[:HAS_CLAIM]->(c:DateClaim)
  WHERE c.date STARTS WITH f.establishedOn
  RETURN coalesce(max(size(c.date)), 0) AS length
}
WITH f, within, between, CASE length WHEN 0 THEN 'UNDATED' WHEN 4 THEN 'YEAR' WHEN 7 THEN 'MONTH' ELSE 'DAY' END AS precision
WHERE f._datePrecision IS NULL OR f._datePrecision <> precision
  OR f._disputedWithin IS NULL OR size(f._disputedWithin) <> size(within) OR any(x IN within WHERE NOT x IN f._disputedWithin)
  OR f._disputedBetween IS NULL OR size(f._disputedBetween) <> size(between) OR any(x IN between WHERE NOT x IN f._disputedBetween)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
