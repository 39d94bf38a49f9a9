// Writes continents. Anchored at their ids.
UNWIND $rows AS r
MERGE (k:Continent {id: r.id})
SET k.displayName = r.displayName, k.nameTexts = r.nameTexts, k.nameLanguages = r.nameLanguages, k.nameKinds = r.nameKinds,
  k.describedBy = r.describedBy, k.hash = r.hash
