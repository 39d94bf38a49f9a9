// The filter of jurisdictions, on properties stored by the loader.
  AND $side IN j._sides //? side
  AND j.level IN $levels //? levels
  AND j.countryId IN $countries //? countries
  AND j._folded CONTAINS $nameContains //? nameContains
  AND j.degree >= $minFriendships //? minFriendships
  AND (j.doubt IS NOT NULL) = $doubtful //? doubtful
