// Complete jurisdictions. Anchored at their ids.
UNWIND $ids AS wanted
MATCH (j:Jurisdiction {id: wanted})
RETURN
//> jurisdiction/_row
