// Every friendship by date, as far as questions are drawn from it. Anchored at the index of the date key.
MATCH (f:Friendship)
WHERE f.sortKey > ''
RETURN f.sortKey AS sortKey, f.level AS level, f.partnerCountryId AS partnerCountryId, toString(f.establishedOn) AS establishedOn
ORDER BY sortKey
