// Sides and countries of the partners of every jurisdiction with friendships, by name. Anchored at the index of the name key; reads
// stored properties only.
MATCH (j:Jurisdiction)
WHERE j._nameKey > '' AND j.degree > 0
RETURN j.id AS id, j._sides AS sides, j._partnerCountryIds AS countryIds, j._nameKey AS nameKey
ORDER BY nameKey
