// The jurisdictions that fit a question otherwise than by a close spelling.
MATCH (j:Jurisdiction)
WHERE j.folded CONTAINS $anchor
  AND (j.folded CONTAINS $text OR all(word IN $words WHERE j.folded CONTAINS word))
