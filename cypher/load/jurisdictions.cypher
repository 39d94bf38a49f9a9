// Writes jurisdictions, without their relations to others of their kind. Anchored at their ids and those of their countries.
UNWIND $rows AS r
MATCH (c:Country {id: r.countryId})
MERGE (j:Jurisdiction {id: r.id})
SET j += {kind: r.kind, level: r.level, countryId: r.countryId, parentId: r.parentId,
  displayName: r.displayName, listedAs: r.listedAs, nameTexts: r.nameTexts, nameLanguages: r.nameLanguages, nameKinds: r.nameKinds,
  nameKey: r.nameKey, folded: r.folded, spellings: r.spellings, latitude: r.latitude, longitude: r.longitude, pointKind: r.pointKind,
  iso3166_2: r.iso3166_2, gbT2260: r.gbT2260, geonamesId: r.geonamesId, doubt: r.doubt, dissolvedOn: r.dissolvedOn,
  describedBy: r.describedBy, hash: r.hash}
MERGE (j)-[:IN_COUNTRY]->(c)
