// The country of the jurisdiction j with its continent, when countries are asked for: one row stays one row.
CALL (j) {
  MATCH (j)-[:IN_COUNTRY]->(c:Country)
  WHERE $withCountries
  MATCH (c)-[:ON_CONTINENT]->(k:Continent)
  RETURN collect(c {.id, .alpha3, .continentId, .displayName, .listedAs,
    nameTexts: CASE WHEN $withNames THEN c.nameTexts ELSE [] END, nameLanguages: CASE WHEN $withNames THEN c.nameLanguages ELSE [] END,
    nameKinds: CASE WHEN $withNames THEN c.nameKinds ELSE [] END,
    continent:
//> continent/_map
  }) AS countries
}
