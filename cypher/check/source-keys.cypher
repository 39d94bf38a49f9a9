// Finds sources whose stored count or sort key does not match the friendships that cite them. Reads the label.
MATCH (s:Source)
CALL (s) {
  MATCH (s)<-[r:RESTS_ON]-()
  RETURN count(r) AS degree
}
WITH s, degree
WHERE s._degree IS NULL OR s._degree <> degree
  OR s._degreeKey <> right('00000' + toString(99999 - degree), 5) + '|' + s._titleKey
RETURN s.id AS id
ORDER BY id
LIMIT $limit
