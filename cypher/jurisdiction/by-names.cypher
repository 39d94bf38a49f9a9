// Jurisdictions with names that share a lookup key, and these names. Anchored at the index of lookup keys.
UNWIND $ids AS name
MATCH (n:Name {_folded: name})
MATCH (n)<-[:NAMED]-(j:Jurisdiction)
WITH name, j, collect(n.text) AS texts
//> jurisdiction/_country //? withCountries
RETURN name, j._nameKey AS nameKey, texts, coalesce(j.degree, 0) > 0 AS hasFriendships,
//> jurisdiction/_row
ORDER BY name, nameKey
