// The sides and the countries of the partners of every jurisdiction in a friendship, by name. Anchored at the order of names; reads
// what the loader stored on the node.
MATCH (j:Jurisdiction)
WHERE j.nameKey > '' AND j.degree > 0
RETURN j.id AS id, j.sides AS sides, j.partnerCountryIds AS countryIds, j.nameKey AS nameKey
ORDER BY nameKey
