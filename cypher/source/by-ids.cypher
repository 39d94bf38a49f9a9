// Complete sources. Anchored at their ids.
UNWIND $ids AS wanted
MATCH (s:Source {id: wanted})
RETURN
//> source/_row
