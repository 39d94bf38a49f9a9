// Gives a wholly loaded dataset the revision of its content, and says what it lists, in its order. Anchored at its id.
MATCH (d:Dataset {id: $id})
SET d.revision = $revision, d.loading = false, d._schemaReference = $schemaReference, d._continentIds = $continentIds,
  d._countryIds = $countryIds, d._jurisdictionIds = $jurisdictionIds, d._successionIds = $successionIds,
  d._sourceIds = $sourceIds, d._friendshipIds = $friendshipIds
