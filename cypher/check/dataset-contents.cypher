// Finds datasets whose lists of IDs do not match their listings, sources and descriptions. Reads the labels.
MATCH (d:Dataset)
WHERE NOT d.loading
CALL (d) { MATCH (l:Listing {datasetId: d.id}) RETURN count(l) AS listings }
CALL (d) {
  UNWIND d._friendshipIds AS id
  MATCH (l:Listing {id: d.id + '/' + id})
  RETURN count(DISTINCT l) AS listedListings
}
CALL (d) { MATCH (s:Source {datasetId: d.id}) RETURN count(s) AS sources }
CALL (d) { UNWIND d._sourceIds AS id MATCH (s:Source {id: id}) WHERE s.datasetId = d.id RETURN count(DISTINCT s) AS listedSources }
CALL (d) { MATCH (x:Description {datasetId: d.id}) WHERE x.of = 'Jurisdiction' RETURN count(x) AS jurisdictions }
CALL (d) {
  UNWIND d._jurisdictionIds AS id
  MATCH (x:Description {id: d.id + '/Jurisdiction/' + id})
  RETURN count(DISTINCT x) AS listedJurisdictions
}
WITH d, listings, listedListings, sources, listedSources, jurisdictions, listedJurisdictions
WHERE coalesce(size(d._friendshipIds), -1) <> listings OR listedListings <> listings
  OR coalesce(size(d._sourceIds), -1) <> sources OR listedSources <> sources
  OR coalesce(size(d._jurisdictionIds), -1) <> jurisdictions OR listedJurisdictions <> jurisdictions
RETURN d.id AS id
ORDER BY id
LIMIT $limit
