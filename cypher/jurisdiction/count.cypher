// Number of jurisdictions that match a filter. Scans the index of the name key.
MATCH (j:Jurisdiction)
WHERE j._nameKey > ''
//> jurisdiction/_matches
RETURN count(j) AS total
