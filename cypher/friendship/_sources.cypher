// The sources cited for the friendship f.
CALL (f) {
  MATCH (f)-[:RESTS_ON]->(s:Source)
  RETURN collect(
//> source/_map
  ) AS sources
}
