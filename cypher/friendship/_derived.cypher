// What is computed from the parties of a friendship f: their countries, and the sort keys that depend on names.
CALL (f) {
  MATCH (f)<-[p:PARTY]-(j:Jurisdiction)
  RETURN collect(DISTINCT j.countryId) AS countryIds,
    min(CASE WHEN p.side = 'LOCAL' THEN j._nameKey END) AS localName,
    min(CASE WHEN p.side = 'PARTNER' THEN j._nameKey END) AS partnerName,
    collect(DISTINCT CASE WHEN p.side = 'PARTNER' THEN j.countryId END) AS partnerCountryIds,
    min(CASE WHEN p.side = 'PARTNER' THEN j.countryId END) AS partnerCountryId
}
WITH f, countryIds, partnerCountryIds, {
  _partnerCountryId: partnerCountryId,
  _localKey: localName + '|' + f._sortKey,
  _partnerKey: partnerName + '|' + f._sortKey,
  _countryKey: partnerCountryId + '|' + f._sortKey
} AS derived
