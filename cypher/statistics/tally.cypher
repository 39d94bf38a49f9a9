// The friendships under a filter by level, continent as reported and year, with the first and last date of each; a year of
// null holds those without a date. Reads those of the time asked for by the index of their date key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
RETURN f.level AS level, f.continentId AS continentId, f.establishedOn.year AS year, count(f) AS friendships,
  toString(min(f.establishedOn)) AS earliest, toString(max(f.establishedOn)) AS latest
