// The filter of jurisdictions, from what the loader stored on the node.
  AND $side IN j.sides //? side
  AND j.level IN $levels //? levels
  AND j.countryId IN $countries //? countries
  AND j.folded CONTAINS $nameContains //? nameContains
  AND j.degree >= $minFriendships //? minFriendships
  AND (j.doubt IS NOT NULL) = $doubtful //? doubtful
