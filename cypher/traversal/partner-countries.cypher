// The sides and the countries of the partners of every jurisdiction in a friendship, by name. Anchored at the order of names; reads
// what the loader stored on the node.
MATCH (j:Jurisdiction)
WHERE j._nameKey > '' AND j.degree > 0
RETURN j.id AS id, j._sides AS sides, j._partnerCountryIds AS countryIds, j._nameKey AS nameKey
ORDER BY nameKey
