// The jurisdictions that bear a name, compared as folded. Anchored at the index of folded names.
UNWIND $ids AS name
MATCH (n:Name {folded: name})
MATCH (n)<-[:NAMED]-(j:Jurisdiction)
WITH DISTINCT name, j
//> jurisdiction/_country //? withCountries
RETURN name, j.nameKey AS nameKey,
//> jurisdiction/_row
ORDER BY name, nameKey
