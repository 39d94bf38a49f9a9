// The country of every jurisdiction with friendships, by name. Anchored at the index of the name key; reads stored properties only.
MATCH (j:Jurisdiction)
WHERE j._nameKey > '' AND j.degree > 0
RETURN j.id AS id, j.countryId AS countryId, j._nameKey AS nameKey
ORDER BY nameKey
