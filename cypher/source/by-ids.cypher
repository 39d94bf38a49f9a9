// Sources by ID. Anchored at the IDs.
UNWIND $ids AS requestedId
MATCH (s:Source {id: requestedId})
RETURN
//> source/_row
