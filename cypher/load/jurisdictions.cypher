// Writes jurisdictions, without their relations to others of their kind. Anchored at their ids and those of their countries.
UNWIND $rows AS r
MATCH (c:Country {id: r.countryId})
MERGE (j:Jurisdiction {id: r.id})
SET j.kind = r.kind, j.level = r.level, j.countryId = r.countryId, j.parentId = r.parentId,
  j.displayName = r.displayName, j.listedAs = r.listedAs, j.nameTexts = r.nameTexts, j.nameLanguages = r.nameLanguages, j.nameKinds = r.nameKinds,
  j.nameKey = r.nameKey, j.folded = r.folded, j.spellings = r.spellings,
  j.latitude = r.latitude, j.longitude = r.longitude, j.pointKind = r.pointKind,
  j.iso3166_2 = r.iso3166_2, j.gbT2260 = r.gbT2260, j.geonamesId = r.geonamesId, j.doubt = r.doubt, j.dissolvedOn = r.dissolvedOn,
  j.describedBy = r.describedBy, j.hash = r.hash
MERGE (j)-[:IN_COUNTRY]->(c)
