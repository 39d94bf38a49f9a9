// Marks a dataset as completely loaded, with its revision and the IDs of its contents. Anchored at its ID.
MATCH (d:Dataset {id: $id})
SET d.revision = $revision, d.loading = false, d._schemaReference = $schemaReference, d._continentIds = $continentIds,
  d._countryIds = $countryIds, d._jurisdictionIds = $jurisdictionIds, d._successionIds = $successionIds,
  d._sourceIds = $sourceIds, d._friendshipIds = $friendshipIds
