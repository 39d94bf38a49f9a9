// The sources that fit a question otherwise than by a close spelling.
MATCH (s:Source)
WHERE s._folded CONTAINS $anchor
  AND (s._folded CONTAINS $text OR all(word IN $words WHERE s._folded CONTAINS word))
