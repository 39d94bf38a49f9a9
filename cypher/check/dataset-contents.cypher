// Finds datasets whose lists of IDs do not match their friendships, sources and jurisdictions. Reads the labels.
MATCH (d:Dataset)
WHERE NOT d.loading
CALL (d) { MATCH (f:Friendship {datasetId: d.id}) RETURN count(f) AS friendships }
CALL (d) { UNWIND d._friendshipIds AS id MATCH (f:Friendship {id: id}) WHERE f.datasetId = d.id RETURN count(DISTINCT f) AS listedFriendships }
CALL (d) { MATCH (s:Source {datasetId: d.id}) RETURN count(s) AS sources }
CALL (d) { UNWIND d._sourceIds AS id MATCH (s:Source {id: id}) WHERE s.datasetId = d.id RETURN count(DISTINCT s) AS listedSources }
CALL (d) { MATCH (j:Jurisdiction) WHERE d.id IN j._describedBy RETURN count(j) AS jurisdictions }
CALL (d) {
  UNWIND d._jurisdictionIds AS id
  MATCH (j:Jurisdiction {id: id})
  WHERE d.id IN j._describedBy
  RETURN count(DISTINCT j) AS listedJurisdictions
}
WITH d, friendships, listedFriendships, sources, listedSources, jurisdictions, listedJurisdictions
WHERE coalesce(size(d._friendshipIds), -1) <> friendships OR listedFriendships <> friendships
  OR coalesce(size(d._sourceIds), -1) <> sources OR listedSources <> sources
  OR coalesce(size(d._jurisdictionIds), -1) <> jurisdictions OR listedJurisdictions <> jurisdictions
RETURN d.id AS id
ORDER BY id
LIMIT $limit
