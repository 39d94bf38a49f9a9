// Writes countries. Anchored at their ids and those of their continents.
UNWIND $rows AS r
MATCH (k:Continent {id: r.continentId})
MERGE (c:Country {id: r.id})
SET c.alpha3 = r.alpha3, c.continentId = r.continentId, c.displayName = r.displayName, c.listedAs = r.listedAs,
  c.nameTexts = r.nameTexts, c.nameLanguages = r.nameLanguages, c.nameKinds = r.nameKinds, c.describedBy = r.describedBy, c.hash = r.hash
MERGE (c)-[:ON_CONTINENT]->(k)
