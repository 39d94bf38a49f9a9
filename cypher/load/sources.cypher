// Writes sources. Anchored at their IDs.
UNWIND $rows AS r
MERGE (s:Source {id: r.id})
SET s = {
//> source/_properties
}
