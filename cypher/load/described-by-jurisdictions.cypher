// Writes which datasets describe jurisdictions, starting with the one whose facts are stored. Anchored at their IDs.
UNWIND $rows AS r
MATCH (n:Jurisdiction {id: r.id})
SET n._describedBy = r.describedBy
