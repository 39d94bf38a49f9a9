// The countries of partners with the most friendships that match a filter. A filter by date reads a range of the index of the date
// key.
MATCH (f:Friendship)
WHERE f._sortKey > $after AND f._sortKey < $before
//> friendship/_matches
UNWIND f._partnerCountryIds AS id
WITH id, count(*) AS friendships
ORDER BY friendships DESC, id
LIMIT $limit
MATCH (c:Country {id: id}) //? withCountries
//> country/_continent //? withContinents
RETURN
//> country/_map //? withCountries
  AS country, //? withCountries
  id, friendships
ORDER BY friendships DESC, id
