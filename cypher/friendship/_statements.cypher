// The dates, notes and citations of the friendship f.
CALL (f) {
  MATCH (f)-[:HAS_CLAIM]->(c:DateClaim)
  CALL (c) {
    MATCH (c)-[e:CITES]->(s:Source)
    RETURN collect({sourceId: s.id, locator: e.locator, position: e._position}) AS cited
  }
  RETURN collect({date: toString(c.date), rank: c.rank, text: c.text, position: c._position, citations: cited}) AS dateClaims
}
CALL (f) {
  MATCH (f)-[:HAS_NOTE]->(n:Note)
  CALL (n) {
    MATCH (n)-[e:CITES]->(s:Source)
    RETURN collect({sourceId: s.id, locator: e.locator, position: e._position}) AS cited
  }
  RETURN collect({text: n.text, language: n.language, position: n._position, citations: cited}) AS notes
}
CALL (f) {
  MATCH (f)-[e:CITES]->(s:Source)
  RETURN collect({sourceId: s.id, locator: e.locator, position: e._position}) AS citations
}
