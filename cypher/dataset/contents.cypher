// The IDs of everything in a dataset, in its order; no row if it is not completely loaded. Anchored at its ID.
MATCH (d:Dataset {id: $id})
WHERE NOT d.loading AND d._friendshipIds IS NOT NULL
RETURN d._schemaReference AS schemaReference, d._continentIds AS continentIds, d._countryIds AS countryIds,
  d._jurisdictionIds AS jurisdictionIds, d._successionIds AS successionIds, d._sourceIds AS sourceIds,
  d._friendshipIds AS friendshipIds
