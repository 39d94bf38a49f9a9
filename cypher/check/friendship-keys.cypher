// Finds friendships whose countries or order keys are not what their parties make them. Reads the label.
MATCH (f:Friendship)
CALL (f) {
  MATCH (f)<-[p:PARTY]-(j:Jurisdiction)
  RETURN collect(DISTINCT j.countryId) AS countryIds,
    min(CASE WHEN p.side = 'LOCAL' THEN j.nameKey END) AS localName,
    min(CASE WHEN p.side = 'PARTNER' THEN j.nameKey END) AS partnerName,
    collect(DISTINCT CASE WHEN p.side = 'PARTNER' THEN j.countryId END) AS partnerCountryIds,
    min(CASE WHEN p.side = 'PARTNER' THEN j.countryId END) AS partnerCountryId
}
WITH f, countryIds, localName, partnerName, partnerCountryIds, partnerCountryId
WHERE f.localKey IS NULL OR f.partnerKey IS NULL OR f.countryKey IS NULL OR f.countryIds IS NULL
  OR f.partnerCountryIds IS NULL
  OR f.localKey <> localName + '|' + f.sortKey OR f.partnerKey <> partnerName + '|' + f.sortKey
  OR f.countryKey <> partnerCountryId + '|' + f.sortKey OR f.partnerCountryId <> partnerCountryId
  OR size(f.countryIds) <> size(countryIds) OR any(x IN countryIds WHERE NOT x IN f.countryIds)
  OR size(f.partnerCountryIds) <> size(partnerCountryIds) OR any(x IN partnerCountryIds WHERE NOT x IN f.partnerCountryIds)
RETURN f.id AS id
ORDER BY id
LIMIT $limit
