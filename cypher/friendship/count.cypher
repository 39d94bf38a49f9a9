// How many friendships match a filter. Reads every friendship by the index of its date key.
MATCH (f:Friendship)
WHERE f.sortKey > ''
//> friendship/_matches
RETURN count(f) AS total
