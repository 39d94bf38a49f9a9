// All continents, at most seven. Reads the label.
MATCH (k:Continent)
RETURN
//> continent/_row
ORDER BY id
