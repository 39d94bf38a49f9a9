// Partners shared by at least a number of the given jurisdictions, most shared first, then by name. Anchored at the IDs of the
// jurisdictions; follows the derived edge between parties.
// vary: ASC -> DESC
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[r:PARTNER]-(j:Jurisdiction)
WITH j, collect(DISTINCT id) AS sharedBy
  , collect(DISTINCT r.friendshipId) AS friendshipIds //? withLinks
WHERE size(sharedBy) >= $atLeast
WITH j, sharedBy, right('00000' + toString(99999 - size(sharedBy)), 5) + '|' + j._nameKey AS cursor
  , friendshipIds //? withLinks
WHERE cursor > $after AND cursor < $before
WITH j, cursor, sharedBy
  , friendshipIds //? withLinks
ORDER BY cursor ASC
LIMIT $limit
//> jurisdiction/_country //? withCountries
RETURN cursor, sharedBy,
  friendshipIds, //? withLinks
//> jurisdiction/_row
ORDER BY cursor ASC
