// Every continent; they are at most seven. Reads the label.
MATCH (k:Continent)
RETURN k.id AS id, k.displayName AS displayName, k.nameTexts AS nameTexts, k.nameLanguages AS nameLanguages, k.nameKinds AS nameKinds
ORDER BY id
