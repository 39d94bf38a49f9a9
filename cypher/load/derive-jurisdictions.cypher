// Computes the counts, sort keys, sides and partners of jurisdictions from their friendships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})
//> jurisdiction/_derived
SET j += derived
SET j += {_sides: sides, _reportedContinentIds: continentIds, _partnerCountryIds: countryIds}
