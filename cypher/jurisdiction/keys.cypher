// The name key of every jurisdiction that matches a filter. Scans the index of the name key; reads stored properties only.
MATCH (j:Jurisdiction)
WHERE j._nameKey > ''
//> jurisdiction/_matches
RETURN j.id AS id, j._nameKey AS nameKey
