// Every country; they are few. Reads the label.
MATCH (c:Country)
RETURN
  c.nameTexts AS nameTexts, c.nameLanguages AS nameLanguages, c.nameKinds AS nameKinds, //? withNames
  c.listedAs AS listedAs, //? withFacts
  c.id AS id, c.alpha3 AS alpha3, c.continentId AS continentId, c.displayName AS displayName
ORDER BY id
