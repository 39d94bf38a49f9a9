// The places that an id stands for most often, with their names where they are asked for.
WITH id, count(*) AS friendships
ORDER BY friendships DESC, id
LIMIT $limit
MATCH (j:Jurisdiction {id: id}) //? withLabels
RETURN
//> jurisdiction/_map //? withLabels
  AS place, //? withLabels
  id, friendships
ORDER BY friendships DESC, id
