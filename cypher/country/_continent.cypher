// The continent of the country c, when continents are asked for.
  MATCH (c)-[:ON_CONTINENT]->(k:Continent) //? withContinents
