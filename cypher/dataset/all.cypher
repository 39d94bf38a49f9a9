// All datasets in their order, with their reported totals. Reads the label.
MATCH (d:Dataset)
CALL (d) {
  MATCH (d)-[:REPORTS]->(t:ReportedTotal)
  RETURN collect({subject: t.subject, continentId: t.continentId, level: t.level, reported: t.reported, position: t._position}) AS reportedTotals
}
RETURN d.id AS id, d.title AS title, d.url AS url, d.language AS language, d.asOf AS asOf, d.licence AS licence,
  d.revision AS revision, d.loading AS loading, reportedTotals
ORDER BY d._position, id
