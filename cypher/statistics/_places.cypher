// The places with the most friendships, with their names if selected.
WITH id, count(*) AS friendships
ORDER BY friendships DESC, id
LIMIT $limit
MATCH (j:Jurisdiction {id: id}) //? withLabels
RETURN
//> jurisdiction/_map //? withLabels
  AS place, //? withLabels
  id, friendships
ORDER BY friendships DESC, id
