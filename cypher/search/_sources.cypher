// The sources that fit a question otherwise than by a close spelling.
MATCH (s:Source)
WHERE s.folded CONTAINS $anchor
  AND (s.folded CONTAINS $text OR all(word IN $words WHERE s.folded CONTAINS word))
