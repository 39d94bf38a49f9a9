// Number of friendships per country since a date, on some levels, highest first. Anchored at the index of the date key.
MATCH (f:Friendship)
WHERE f._sortKey >= $from AND f._sortKey < '9999' AND f.level IN $level
UNWIND f._partnerCountryIds AS code
WITH code, count(*) AS friendships
MATCH (c:Country {id: code})
WITH code, c._displayName AS label, friendships
ORDER BY friendships DESC, code
RETURN collect({key: code, label: label, count: friendships}) AS result
