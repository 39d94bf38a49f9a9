// Marks a dataset as completely loaded, with its revision and the IDs of its contents. Anchored at its ID.
MATCH (d:Dataset {id: $id})
SET d.revision = $revision, d.loading = false, d.schemaReference = $schemaReference, d.continentIds = $continentIds,
  d.countryIds = $countryIds, d.jurisdictionIds = $jurisdictionIds, d.successionIds = $successionIds,
  d.sourceIds = $sourceIds, d.friendshipIds = $friendshipIds
