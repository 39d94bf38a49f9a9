// The first 20 friendships by partner, filtered by level, country and period, with their total.
// Anchored at the index of the date key.
MATCH (f:Friendship)
WHERE f.sortKey >= $from AND f.sortKey < $to + '~' AND f.level IN $level AND $country IN f.countryIds
WITH f
ORDER BY f.partnerKey
WITH collect(f) AS found
CALL (found) {
  UNWIND found[..20] AS f
  MATCH (l:Jurisdiction {id: f.localIds[0]})
  MATCH (p:Jurisdiction {id: f.partnerIds[0]})
  WITH f, l, p
  ORDER BY f.partnerKey
  RETURN collect({
    id: f.id, level: f.level, establishedOn: toString(f.establishedOn),
    local: {slug: l.id, name: l.displayName}, partner: {slug: p.id, name: p.displayName}
  }) AS page
}
RETURN {totalCount: size(found), friendships: page} AS answer
