// The continent that the friendship f is reported on.
CALL (f) {
  MATCH (f)-[:REPORTED_ON]->(k:Continent)
  RETURN collect(
//> continent/_map
  ) AS continents
}
