// All friendships by date, with the properties that parameters are chosen from. Anchored at the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey > ''
RETURN f._sortKey AS sortKey, f.level AS level, f._partnerCountryId AS partnerCountryId, toString(f.establishedOn) AS establishedOn
ORDER BY sortKey
