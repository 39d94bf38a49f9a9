// How many partners each of some jurisdictions has under a filter. Anchored at the ids of the jurisdictions.
UNWIND $ids AS id
MATCH (p:Jurisdiction {id: id})
CALL (p) {
  MATCH (p)-[:PARTNER]-(j:Jurisdiction)
  WHERE j._nameKey > ''
//> jurisdiction/_matches
  RETURN count(DISTINCT j) AS total
}
RETURN id, total
