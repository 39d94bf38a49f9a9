// Sources that match a query without typos.
MATCH (s:Source)
WHERE s._folded CONTAINS $anchor
  AND (s._folded CONTAINS $text OR all(word IN $words WHERE s._folded CONTAINS word))
