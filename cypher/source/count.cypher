// How many sources match a filter. Reads every source by the index of their order.
MATCH (s:Source)
WHERE s._sortKey > ''
//> source/_matches
RETURN count(s) AS total
