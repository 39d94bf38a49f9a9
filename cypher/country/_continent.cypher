// The continent of the country c: one row stays one row.
CALL (c) {
  MATCH (c)-[:ON_CONTINENT]->(k:Continent)
  RETURN collect(
//> continent/_map
  ) AS continents
}
