// A place with its names, country and point. Anchored at its ID.
MATCH (j:Jurisdiction {id: $id})-[:IN_COUNTRY]->(c:Country)
RETURN {
  slug: j.id, name: j._displayName, kind: j.kind, level: j.level,
  names: [i IN range(0, size(j._nameTexts) - 1) | {text: j._nameTexts[i], language: j._nameLanguages[i], kind: j._nameKinds[i]}],
  country: {code: c.id, name: c._displayName},
  location: {latitude: j.latitude, longitude: j.longitude, kind: j.pointKind}
} AS result
