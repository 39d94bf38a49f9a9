// All friendships by date, with the properties that parameters are chosen from. Anchored at the index of the date key.
MATCH (f:Friendship)
WHERE f.sortKey > ''
RETURN f.sortKey AS sortKey, f.level AS level, f.partnerCountryId AS partnerCountryId, toString(f.establishedOn) AS establishedOn
ORDER BY sortKey
