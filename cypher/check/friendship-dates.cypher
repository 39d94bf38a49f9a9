// Finds friendships whose date key or period does not match their date, or whose date is not claimed. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[:HAS_CLAIM]->(c:DateClaim {rank: 'PREFERRED'})
  RETURN collect(c.date) AS claimed
}
WITH f, claimed, coalesce(f.establishedOn, '') AS date
WHERE f.disputed IS NULL OR (date = '' AND size(claimed) > 0) OR (date <> '' AND NOT date IN claimed)
  OR f._sortKey <> CASE size(date) WHEN 0 THEN '9999-99-99' WHEN 4 THEN date + '-01-01' WHEN 7 THEN date + '-01' ELSE date END + '|' + f.id
  OR coalesce(toString(f.establishedNotBefore) + '|' + f.id, f._sortKey) <> f._sortKey
RETURN f.id AS id
ORDER BY id
LIMIT $limit
