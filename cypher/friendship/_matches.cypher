// The filter of friendships, on properties stored by the loader.
  AND f.level IN $levels //? levels
  AND any(x IN f._countryIds WHERE x IN $countries) //? countries
  AND any(x IN f._continentIds WHERE x IN $reportedContinents) //? reportedContinents
  AND any(x IN f._localIds WHERE x IN $locals) //? locals
  AND any(x IN f._partnerIds WHERE x IN $partners) //? partners
  AND any(x IN f._partyIds WHERE x IN $parties) //? parties
  AND f.establishedNotAfter >= date($establishedFrom) //? establishedFrom
  AND f.establishedNotBefore <= date($establishedTo) //? establishedTo
  AND f.disputed = $disputed //? disputed
  AND (('WITHIN_DATASET' IN $disputes AND size(f._disputedWithin) > 0) OR ('BETWEEN_DATASETS' IN $disputes AND size(f._disputedBetween) > 0)) //? disputes
  AND any(x IN f._disputedBetween WHERE x IN $disputedBetween) //? disputedBetween
  AND f._datePrecision IN $datePrecisions //? datePrecisions
  AND any(x IN f._sourceNumbers WHERE x IN $sourceNumbers) //? sourceNumbers
  AND any(x IN f._sourceStatuses WHERE x IN $sourceStatuses) //? sourceStatuses
  AND f._onlySourceStatus = $onlySourceStatus //? onlySourceStatus
  AND any(x IN f._datasetIds WHERE x IN $datasets) //? datasets
  AND NOT any(x IN f._datasetIds WHERE x IN $notInDatasets) //? notInDatasets
  AND size(f._datasetIds) = 1 AND any(x IN f._datasetIds WHERE x IN $onlyInDatasets) //? onlyInDatasets
  AND f.kind IN $kinds //? kinds
  AND f.status IN $statuses //? statuses
