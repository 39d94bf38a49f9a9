// The 20 friendships after one by date, with the first party on each side. Anchored at the index of the sort key.
MATCH (f:Friendship)
WHERE f.sortKey > $after.sortKey
WITH f
ORDER BY f.sortKey
LIMIT 20
MATCH (l:Jurisdiction {id: f.localIds[0]})
MATCH (p:Jurisdiction {id: f.partnerIds[0]})
WITH f, l, p
ORDER BY f.sortKey
RETURN collect({
  id: f.id, establishedOn: toString(f.establishedOn),
  local: {slug: l.id, name: l.displayName}, partner: {slug: p.id, name: p.displayName}
}) AS answer
