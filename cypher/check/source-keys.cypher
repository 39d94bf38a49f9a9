// Finds sources whose stored count or order key is not what the friendships that rest on them make it. Reads the label.
MATCH (s:Source)
CALL (s) {
  MATCH (s)<-[r:RESTS_ON]-()
  RETURN count(r) AS degree
}
WITH s, degree
WHERE s.degree IS NULL OR s.degree <> degree
  OR s.degreeKey <> right('00000' + toString(99999 - degree), 5) + '|' + s.titleKey
RETURN s.id AS id
ORDER BY id
LIMIT $limit
