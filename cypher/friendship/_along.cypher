// What comes along with the friendship f when it is asked for: its parties, its sources, and the continent that it is reported on.
CALL (f) {
  MATCH (f)<-[:PARTY]-(j:Jurisdiction)
  WHERE $withParties
//> jurisdiction/_country
  RETURN collect(
//> jurisdiction/_map
  ) AS parties
}
CALL (f) {
  MATCH (f)-[:RESTS_ON]->(s:Source)
  WHERE $withSources
  RETURN collect(
//> source/_map
  ) AS sources
}
CALL (f) {
  MATCH (f)-[:REPORTED_ON]->(k:Continent)
  WHERE $withCountries
  RETURN collect(
//> continent/_map
  ) AS continents
}
