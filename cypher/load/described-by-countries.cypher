// Says anew which datasets describe countries, first the one whose facts are stored. Anchored at their ids.
UNWIND $rows AS r
MATCH (n:Country {id: r.id})
SET n._describedBy = r.describedBy
