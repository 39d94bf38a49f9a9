// Finds jurisdictions whose stored names do not match their Name nodes. Reads the label.
MATCH (j:Jurisdiction)
CALL (j) { MATCH (j)-[:NAMED]->(n:Name) RETURN collect(n.language + ' ' + n.text) AS names }
WITH j, names, [i IN range(0, size(j._nameTexts) - 1) | j._nameLanguages[i] + ' ' + j._nameTexts[i]] AS stored
WHERE size(names) = 0 OR any(x IN names WHERE NOT x IN stored) OR any(x IN stored WHERE NOT x IN names)
RETURN j.id AS id
ORDER BY id
LIMIT $limit
