// Derives what friendships take from their parties: countries and the keys of their orders. Anchored at their ids.
UNWIND $ids AS id
MATCH (f:Friendship {id: id})
CALL (f) {
  MATCH (f)<-[p:PARTY]-(j:Jurisdiction)
  RETURN collect(DISTINCT j.countryId) AS countryIds,
    min(CASE WHEN p.side = 'LOCAL' THEN j.nameKey END) AS localName,
    min(CASE WHEN p.side = 'PARTNER' THEN j.nameKey END) AS partnerName,
    collect(DISTINCT CASE WHEN p.side = 'PARTNER' THEN j.countryId END) AS partnerCountryIds,
    min(CASE WHEN p.side = 'PARTNER' THEN j.countryId END) AS partnerCountryId
}
SET f += {countryIds: countryIds, partnerCountryIds: partnerCountryIds, partnerCountryId: partnerCountryId,
  localKey: localName + '|' + f.sortKey,
  partnerKey: partnerName + '|' + f.sortKey, countryKey: partnerCountryId + '|' + f.sortKey}
