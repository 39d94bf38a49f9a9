// What a dataset lists, in its order; no row when it is not loaded whole. Anchored at its id.
MATCH (d:Dataset {id: $id})
WHERE NOT d.loading AND d.friendshipIds IS NOT NULL
RETURN d.schemaReference AS schemaReference, d.continentIds AS continentIds, d.countryIds AS countryIds,
  d.jurisdictionIds AS jurisdictionIds, d.successionIds AS successionIds, d.sourceIds AS sourceIds,
  d.friendshipIds AS friendshipIds
