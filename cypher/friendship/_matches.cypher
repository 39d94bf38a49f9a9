// The filter of friendships, on properties stored by the loader.
  AND f.level IN $levels //? levels
  AND any(x IN f._countryIds WHERE x IN $countries) //? countries
  AND f.continentId IN $reportedContinents //? reportedContinents
  AND any(x IN f._localIds WHERE x IN $locals) //? locals
  AND any(x IN f._partnerIds WHERE x IN $partners) //? partners
  AND any(x IN f._partyIds WHERE x IN $parties) //? parties
  AND f.establishedOn >= date($establishedFrom) //? establishedFrom
  AND f.establishedOn <= date($establishedTo) //? establishedTo
  AND f.disputed = $disputed //? disputed
  AND any(x IN f._sourceNumbers WHERE x IN $sourceNumbers) //? sourceNumbers
  AND any(x IN f._sourceStatuses WHERE x IN $sourceStatuses) //? sourceStatuses
  AND f._onlySourceStatus = $onlySourceStatus //? onlySourceStatus
  AND f.datasetId IN $datasets //? datasets
