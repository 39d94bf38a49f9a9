// The reported continent of the friendship f.
CALL (f) {
  MATCH (f)-[:REPORTED_ON]->(k:Continent)
  RETURN collect(
//> continent/_map
  ) AS continents
}
