// Finds jurisdictions, countries and continents that are described by a dataset that is not there, or by none. Reads the labels.
MATCH (n)
WHERE n:Jurisdiction OR n:Country OR n:Continent
CALL (n) {
  MATCH (d:Dataset)
  WHERE d.id IN n.describedBy
  RETURN count(d) AS datasets
}
WITH n, datasets
WHERE datasets = 0 OR datasets <> size(n.describedBy)
RETURN n.id AS id
ORDER BY id
LIMIT $limit
