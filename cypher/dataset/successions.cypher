// The successions of a dataset. Reads the label Jurisdiction.
MATCH (a:Jurisdiction)-[s:SUCCEEDED_BY {datasetId: $id}]->(b:Jurisdiction)
RETURN a.id + '~' + b.id AS id, a.id AS predecessorId, b.id AS successorId, s.on AS on, s.note AS note,
  s.sourceIds AS sourceIds, s.locators AS locators
ORDER BY id
