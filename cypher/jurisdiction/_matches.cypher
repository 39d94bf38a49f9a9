// The filter of jurisdictions, from what the loader stored on the node; a null parameter asks for nothing.
  AND ($side IS NULL OR $side IN j.sides)
  AND ($levels IS NULL OR j.level IN $levels)
  AND ($countries IS NULL OR j.countryId IN $countries)
  AND ($nameContains IS NULL OR j.folded CONTAINS $nameContains)
  AND ($minFriendships IS NULL OR j.degree >= $minFriendships)
  AND ($doubtful IS NULL OR (j.doubt IS NOT NULL) = $doubtful)
