// What a dataset lists, in its order; no row when it is not loaded whole. Anchored at its id.
MATCH (d:Dataset {id: $id})
WHERE NOT d.loading AND d._friendshipIds IS NOT NULL
RETURN d._schemaReference AS schemaReference, d._continentIds AS continentIds, d._countryIds AS countryIds,
  d._jurisdictionIds AS jurisdictionIds, d._successionIds AS successionIds, d._sourceIds AS sourceIds,
  d._friendshipIds AS friendshipIds
