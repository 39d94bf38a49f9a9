// Writes which datasets describe countries, starting with the one whose facts are stored. Anchored at their IDs.
UNWIND $rows AS r
MATCH (n:Country {id: r.id})
SET n._describedBy = r.describedBy
