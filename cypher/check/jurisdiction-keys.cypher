// Finds jurisdictions whose counts, sort keys, sides or partners do not match their friendships. Reads the label.
MATCH (j:Jurisdiction)
//> jurisdiction/_derived
WHERE any(name IN keys(derived) WHERE j[name] IS NULL OR j[name] <> derived[name])
  OR size(j._sides) <> size(sides) OR any(x IN sides WHERE NOT x IN j._sides)
  OR size(j._reportedContinentIds) <> size(continentIds) OR any(x IN continentIds WHERE NOT x IN j._reportedContinentIds)
  OR size(j._partnerCountryIds) <> size(countryIds) OR any(x IN countryIds WHERE NOT x IN j._partnerCountryIds)
RETURN j.id AS id
ORDER BY id
LIMIT $limit
