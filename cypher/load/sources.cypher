// Writes sources. Anchored at their ids.
UNWIND $rows AS r
MERGE (s:Source {id: r.id})
SET s = {
//> source/_properties
}
