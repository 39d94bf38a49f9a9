// Finds jurisdictions whose parent does not match their parent ID. Reads the label.
MATCH (j:Jurisdiction)
CALL (j) { MATCH (j)-[:PART_OF]->(p:Jurisdiction) RETURN collect(p.id) AS parents }
WITH j, parents
WHERE (j.parentId IS NULL AND size(parents) > 0) OR (j.parentId IS NOT NULL AND (size(parents) <> 1 OR NOT j.parentId IN parents))
RETURN j.id AS id
ORDER BY id
LIMIT $limit
