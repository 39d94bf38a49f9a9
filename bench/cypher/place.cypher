// A place with its names, country and point. Anchored at its ID.
MATCH (j:Jurisdiction {id: $id})-[:IN_COUNTRY]->(c:Country)
RETURN {
  slug: j.id, name: j.displayName, kind: j.kind, level: j.level,
  names: [i IN range(0, size(j.nameTexts) - 1) | {text: j.nameTexts[i], language: j.nameLanguages[i], kind: j.nameKinds[i]}],
  country: {code: c.id, name: c.displayName},
  location: {latitude: j.latitude, longitude: j.longitude, kind: j.pointKind}
} AS answer
