// Says anew which datasets describe continents, first the one whose facts are stored. Anchored at their ids.
UNWIND $rows AS r
MATCH (n:Continent {id: r.id})
SET n._describedBy = r.describedBy
