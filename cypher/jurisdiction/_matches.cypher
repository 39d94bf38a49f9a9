// The filter of jurisdictions, on properties stored by the loader.
  AND $side IN j._sides //? side
  AND j.level IN $levels //? levels
  AND j.countryId IN $countries //? countries
  AND j._folded CONTAINS $nameContains //? nameContains
  AND j.degree >= $minFriendships //? minFriendships
  AND any(x IN j._datasetIds WHERE x IN $datasets) //? datasets
  AND NOT any(x IN j._datasetIds WHERE x IN $notInDatasets) //? notInDatasets
  AND size(j._datasetIds) = 1 AND any(x IN j._datasetIds WHERE x IN $onlyInDatasets) //? onlyInDatasets
  AND (j.doubt IS NOT NULL) = $doubtful //? doubtful
