// Predecessors and successors of the given jurisdictions. Anchored at their IDs, in either direction.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})
CALL (j) {
  MATCH (j)-[s:SUCCEEDED_BY]->(o:Jurisdiction)
  RETURN j.id AS predecessorId, o.id AS successorId, s.on AS on, s.note AS note, s.sourceIds AS sourceIds, s.locators AS locators
  UNION ALL
  MATCH (j)<-[s:SUCCEEDED_BY]-(o:Jurisdiction)
  RETURN o.id AS predecessorId, j.id AS successorId, s.on AS on, s.note AS note, s.sourceIds AS sourceIds, s.locators AS locators
}
RETURN id, predecessorId, successorId, on, note, sourceIds, locators
ORDER BY id, predecessorId, successorId
