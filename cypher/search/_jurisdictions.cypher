// Jurisdictions that match a query without typos.
MATCH (j:Jurisdiction)
WHERE j._folded CONTAINS $anchor
  AND (j._folded CONTAINS $text OR all(word IN $words WHERE j._folded CONTAINS word))
