// The sources that the friendship f rests on.
CALL (f) {
  MATCH (f)-[:RESTS_ON]->(s:Source)
  RETURN collect(
//> source/_map
  ) AS sources
}
