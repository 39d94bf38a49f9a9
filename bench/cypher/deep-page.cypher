// The 20 friendships after one by date, with the first party on each side. Anchored at the index of the sort key.
MATCH (f:Friendship)
WHERE f._sortKey > $after.sortKey
WITH f
ORDER BY f._sortKey
LIMIT 20
MATCH (l:Jurisdiction {id: f._localIds[0]})
MATCH (p:Jurisdiction {id: f._partnerIds[0]})
WITH f, l, p
ORDER BY f._sortKey
RETURN collect({
  id: f.id, establishedOn: toString(f.establishedOn),
  local: {slug: l.id, name: l._displayName}, partner: {slug: p.id, name: p._displayName}
}) AS result
