// Finds friendships whose stored sources do not match the citations of their listings, dates and notes. Reads the label.
MATCH (f:Friendship)
CALL (f) { MATCH (f)<-[:LISTS]-(l:Listing) MATCH (l)-[:CITES]->(s:Source) RETURN collect(DISTINCT s.id) AS ofRow }
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[:HAS_CLAIM]->(c:DateClaim)
  MATCH (c)-[:CITES]->(s:Source)
  RETURN collect(DISTINCT s.id) AS ofClaims
}
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[:HAS_NOTE]->(n:Note)
  MATCH (n)-[:CITES]->(s:Source)
  RETURN collect(DISTINCT s.id) AS ofNotes
}
CALL (f) { MATCH (f)-[:RESTS_ON]->(s:Source) RETURN collect(s.id) AS supported }
WITH f, supported, ofRow + ofClaims + ofNotes AS cited
WHERE any(x IN cited WHERE NOT x IN f._sourceIds) OR any(x IN f._sourceIds WHERE NOT x IN cited)
  OR any(x IN cited WHERE NOT x IN supported) OR any(x IN supported WHERE NOT x IN cited)
  OR size(supported) <> size(f._sourceIds)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
