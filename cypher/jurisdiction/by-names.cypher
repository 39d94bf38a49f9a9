// The jurisdictions that may have a name, with those of their names that share its lookup key. Anchored at the index of these keys.
UNWIND $ids AS name
MATCH (n:Name {_folded: name})
MATCH (n)<-[:NAMED]-(j:Jurisdiction)
WITH name, j, collect(n.text) AS texts
//> jurisdiction/_country //? withCountries
RETURN name, j._nameKey AS nameKey, texts, coalesce(j.degree, 0) > 0 AS hasFriendships,
//> jurisdiction/_row
ORDER BY name, nameKey
