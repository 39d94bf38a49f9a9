// The listings of the friendship f, and their dates, notes and citations.
CALL (f) {
  MATCH (f)<-[e:LISTS]-(l:Listing)
  RETURN collect({id: l.id, datasetId: l.datasetId, kind: l.kind, kindText: l.kindText, status: l.status, endedOn: l.endedOn,
    signedAt: l.signedAt, level: l.level, continentId: l.continentId, fileId: l._fileId, partyIds: l._partyIds,
    partySides: l._partySides, position: e._position}) AS listings
}
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[:HAS_CLAIM]->(c:DateClaim)
  CALL (c) {
    MATCH (c)-[e:CITES]->(s:Source)
    RETURN collect({sourceId: s.id, locator: e.locator, position: e._position}) AS cited
  }
  RETURN collect({listingId: l.id, date: c.date, rank: c.rank, text: c.text, position: c._position, citations: cited}) AS dateClaims
}
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[:HAS_NOTE]->(n:Note)
  CALL (n) {
    MATCH (n)-[e:CITES]->(s:Source)
    RETURN collect({sourceId: s.id, locator: e.locator, position: e._position}) AS cited
  }
  RETURN collect({listingId: l.id, text: n.text, language: n.language, position: n._position, citations: cited}) AS notes
}
CALL (f) {
  MATCH (f)<-[:LISTS]-(l:Listing)
  MATCH (l)-[e:CITES]->(s:Source)
  RETURN collect({listingId: l.id, sourceId: s.id, locator: e.locator, position: e._position}) AS citations
}
