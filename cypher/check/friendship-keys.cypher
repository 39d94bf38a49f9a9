// Finds friendships whose countries or sort keys do not match their parties. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)<-[p:PARTY]-(j:Jurisdiction)
  RETURN collect(DISTINCT j.countryId) AS countryIds,
    min(CASE WHEN p._countedSide = 'LOCAL' THEN j._nameKey END) AS localName,
    min(CASE WHEN p._countedSide = 'PARTNER' THEN j._nameKey END) AS partnerName,
    collect(DISTINCT CASE WHEN p._countedSide = 'PARTNER' THEN j.countryId END) AS partnerCountryIds,
    min(CASE WHEN p._countedSide = 'PARTNER' THEN j.countryId END) AS partnerCountryId
}
WITH f, countryIds, localName, partnerName, partnerCountryIds, partnerCountryId
WHERE f._localKey IS NULL OR f._partnerKey IS NULL OR f._countryKey IS NULL OR f._countryIds IS NULL
  OR f._partnerCountryIds IS NULL
  OR f._localKey <> localName + '|' + f._sortKey OR f._partnerKey <> partnerName + '|' + f._sortKey
  OR f._countryKey <> partnerCountryId + '|' + f._sortKey OR f._partnerCountryId <> partnerCountryId
  OR size(f._countryIds) <> size(countryIds) OR any(x IN countryIds WHERE NOT x IN f._countryIds)
  OR size(f._partnerCountryIds) <> size(partnerCountryIds) OR any(x IN partnerCountryIds WHERE NOT x IN f._partnerCountryIds)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
