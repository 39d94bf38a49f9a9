// Sources by ID. Anchored at the IDs.
UNWIND $ids AS wanted
MATCH (s:Source {id: wanted})
RETURN
//> source/_row
