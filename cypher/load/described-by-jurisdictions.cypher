// Says anew which datasets describe jurisdictions, first the one whose facts are stored. Anchored at their ids.
UNWIND $rows AS r
MATCH (n:Jurisdiction {id: r.id})
SET n._describedBy = r.describedBy
