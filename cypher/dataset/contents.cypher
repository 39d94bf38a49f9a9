// The IDs of everything in a dataset, in its order; no row if it is not completely loaded. Anchored at its ID.
MATCH (d:Dataset {id: $id})
WHERE NOT d.loading AND d.friendshipIds IS NOT NULL
RETURN d.schemaReference AS schemaReference, d.continentIds AS continentIds, d.countryIds AS countryIds,
  d.jurisdictionIds AS jurisdictionIds, d.successionIds AS successionIds, d.sourceIds AS sourceIds,
  d.friendshipIds AS friendshipIds
