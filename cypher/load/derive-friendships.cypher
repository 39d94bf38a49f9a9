// Computes the countries and sort keys of friendships from their parties. Anchored at their IDs.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})
//> friendship/_derived
SET f += derived
SET f += {_countryIds: countryIds, _partnerCountryIds: partnerCountryIds}
