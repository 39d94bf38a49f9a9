// The first 20 friendships by partner, filtered by level, country and period, with their total.
// Anchored at the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey >= $from AND f._sortKey < $to + '~' AND f.level IN $level AND $country IN f._countryIds
WITH f
ORDER BY f._partnerKey
WITH collect(f) AS found
CALL (found) {
  UNWIND found[..20] AS f
  MATCH (l:Jurisdiction {id: f._localIds[0]})
  MATCH (p:Jurisdiction {id: f._partnerIds[0]})
  WITH f, l, p
  ORDER BY f._partnerKey
  RETURN collect({
    id: f.id, level: f.level, establishedOn: toString(f.establishedOn),
    local: {slug: l.id, name: l._displayName}, partner: {slug: p.id, name: p._displayName}
  }) AS page
}
RETURN {totalCount: size(found), friendships: page} AS result
