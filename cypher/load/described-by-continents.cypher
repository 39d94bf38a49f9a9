// Writes which datasets describe continents, starting with the one whose facts are stored. Anchored at their IDs.
UNWIND $rows AS r
MATCH (n:Continent {id: r.id})
SET n._describedBy = r.describedBy
