// The country of the jurisdiction j: one row stays one row.
CALL (j) {
  MATCH (j)-[:IN_COUNTRY]->(c:Country)
  MATCH (c)-[:ON_CONTINENT]->(k:Continent) //? withContinents
  RETURN collect(c {
    .id,
    continent: //? withContinents
//> continent/_map //? withContinents
    , //? withContinents
    .nameTexts, .nameLanguages, .nameKinds, //? withNames
    .listedAs, //? withFacts
    .alpha3, .continentId, .displayName
  }) AS countries
}
