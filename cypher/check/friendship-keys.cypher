// Finds friendships whose countries or sort keys do not match their parties. Reads the label.
MATCH (f:Friendship)
//> friendship/_derived
WHERE any(name IN keys(derived) WHERE f[name] IS NULL OR f[name] <> derived[name])
  OR f._countryIds IS NULL OR f._partnerCountryIds IS NULL
  OR size(f._countryIds) <> size(countryIds) OR any(x IN countryIds WHERE NOT x IN f._countryIds)
  OR size(f._partnerCountryIds) <> size(partnerCountryIds) OR any(x IN partnerCountryIds WHERE NOT x IN f._partnerCountryIds)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
