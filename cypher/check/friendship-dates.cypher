// Finds friendships whose date, date key or disputed flag does not match their claims. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[:HAS_CLAIM]->(c:DateClaim)
  RETURN collect(DISTINCT c.date) AS dates, collect(CASE WHEN c.rank = 'PREFERRED' THEN c.date END) AS preferred
}
WITH f, dates, preferred, coalesce(f.establishedOn, '') AS date
WHERE f.disputed IS NULL
  OR f.disputed <> any(x IN dates WHERE any(y IN dates WHERE NOT x STARTS WITH y AND NOT y STARTS WITH x))
  OR (date = '' AND size(preferred) > 0) OR (date <> '' AND NOT date IN preferred)
  OR f._sortKey <> CASE size(date) WHEN 0 THEN '9999-99-99' WHEN 4 THEN date + '-01-01' WHEN 7 THEN date + '-01' ELSE date END + '|' + f.id
  OR coalesce(toString(f.establishedNotBefore) + '|' + f.id, f._sortKey) <> f._sortKey
RETURN f.id AS id
ORDER BY id
LIMIT $limit
