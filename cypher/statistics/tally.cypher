// Number of friendships that match a filter by level, reported continent, kind, status and year (each null if none is stated), with the first and last date
// of each group. A filter by date reads a range of the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
RETURN f.level AS level, f.continentId AS continentId, f.kind AS kind, f.status AS status, left(f.establishedOn, 4) AS year,
  count(f) AS friendships, min(f.establishedOn) AS earliest, max(f.establishedOn) AS latest
