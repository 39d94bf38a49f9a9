// The jurisdictions that bear a name, compared as folded. Anchored at the index of folded names.
UNWIND $ids AS name
MATCH (n:Name {folded: name})
MATCH (n)<-[:NAMED]-(j:Jurisdiction)
RETURN DISTINCT name, j.id AS id, j.nameKey AS nameKey
ORDER BY name, nameKey
