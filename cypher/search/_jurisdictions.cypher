// The jurisdictions that fit a question otherwise than by a close spelling.
MATCH (j:Jurisdiction)
WHERE j._folded CONTAINS $anchor
  AND (j._folded CONTAINS $text OR all(word IN $words WHERE j._folded CONTAINS word))
