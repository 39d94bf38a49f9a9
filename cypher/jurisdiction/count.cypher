// How many jurisdictions match a filter. Reads every jurisdiction by the index of its name key.
MATCH (j:Jurisdiction)
WHERE j._nameKey > ''
//> jurisdiction/_matches
RETURN count(j) AS total
