// Every continent; they are at most seven. Reads the label.
MATCH (k:Continent)
RETURN
  k.nameTexts AS nameTexts, k.nameLanguages AS nameLanguages, k.nameKinds AS nameKinds, //? withNames
  k.id AS id, k.displayName AS displayName
ORDER BY id
