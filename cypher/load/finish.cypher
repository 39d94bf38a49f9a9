// Gives a wholly loaded dataset the revision of its content, and says what it lists, in its order. Anchored at its id.
MATCH (d:Dataset {id: $id})
SET d.revision = $revision, d.loading = false, d.schemaReference = $schemaReference, d.continentIds = $continentIds,
  d.countryIds = $countryIds, d.jurisdictionIds = $jurisdictionIds, d.successionIds = $successionIds,
  d.sourceIds = $sourceIds, d.friendshipIds = $friendshipIds
