// Number of friendships that match a filter by level, reported continent and year (null without a date), with the first and last date
// of each group. A filter by date reads a range of the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
RETURN f.level AS level, f.continentId AS continentId, f.establishedOn.year AS year, count(f) AS friendships,
  toString(min(f.establishedOn)) AS earliest, toString(max(f.establishedOn)) AS latest
