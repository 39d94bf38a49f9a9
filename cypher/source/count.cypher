// Number of sources that match a filter. Scans the index of the sort key.
MATCH (s:Source)
WHERE s._sortKey > ''
//> source/_matches
RETURN count(s) AS total
