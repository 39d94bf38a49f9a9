// Finds jurisdictions, countries and continents described by a dataset that does not exist, or neither described nor
// referenced. Reads the labels.
MATCH (n)
WHERE n:Jurisdiction OR n:Country OR n:Continent
CALL (n) {
  MATCH (d:Dataset)
  WHERE d.id IN n._describedBy
  RETURN count(d) AS datasets
}
CALL (n) {
  MATCH (n)<-[r:IN_COUNTRY|PART_OF|ON_CONTINENT]-()
  RETURN count(r) AS inside
}
WITH n, datasets, inside
WHERE datasets <> size(n._describedBy) OR (datasets = 0 AND inside = 0)
RETURN n.id AS id
ORDER BY id
LIMIT $limit
