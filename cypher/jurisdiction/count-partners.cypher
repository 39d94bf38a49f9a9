// Number of partners of each jurisdiction that match a filter. Anchored at the IDs of the jurisdictions.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})
CALL (p) {
  MATCH (p)-[:PARTNER]-(j:Jurisdiction)
  WHERE j._nameKey > ''
//> jurisdiction/_matches
  RETURN count(DISTINCT j) AS total
}
RETURN id, total
