// Finds countries whose stored names or continent do not match their Name nodes or continent. Reads the label.
MATCH (c:Country)
CALL (c) { MATCH (c)-[:NAMED]->(n:Name) RETURN collect(n.language + ' ' + n.text) AS names }
CALL (c) { MATCH (c)-[:ON_CONTINENT]->(k:Continent) WHERE k.id = c.continentId RETURN count(k) AS continents }
WITH c, names, continents, [i IN range(0, size(c._nameTexts) - 1) | c._nameLanguages[i] + ' ' + c._nameTexts[i]] AS stored
WHERE continents <> 1 OR any(x IN names WHERE NOT x IN stored) OR any(x IN stored WHERE NOT x IN names)
RETURN c.id AS id
ORDER BY id
LIMIT $limit
