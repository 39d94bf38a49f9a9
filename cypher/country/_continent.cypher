// The continent of the country c; does not change the number of rows.
CALL (c) {
  MATCH (c)-[:ON_CONTINENT]->(k:Continent)
  RETURN collect(
//> continent/_map
  ) AS continents
}
