// The filter of friendships, from what the loader stored on the node.
  AND f.level IN $levels //? levels
  AND any(x IN f.countryIds WHERE x IN $countries) //? countries
  AND f.continentId IN $reportedContinents //? reportedContinents
  AND any(x IN f.localIds WHERE x IN $locals) //? locals
  AND any(x IN f.partnerIds WHERE x IN $partners) //? partners
  AND any(x IN f.partyIds WHERE x IN $parties) //? parties
  AND f.establishedOn >= date($establishedFrom) //? establishedFrom
  AND f.establishedOn <= date($establishedTo) //? establishedTo
  AND f.disputed = $disputed //? disputed
  AND any(x IN f.sourceNumbers WHERE x IN $sourceNumbers) //? sourceNumbers
  AND any(x IN f.sourceStatuses WHERE x IN $sourceStatuses) //? sourceStatuses
  AND f.onlySourceStatus = $onlySourceStatus //? onlySourceStatus
  AND f.datasetId IN $datasets //? datasets
