// Derives what sources take from the friendships that rest on them: how many, and the key by which the most come first. Anchored
// at their ids.
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[r:RESTS_ON]-()
  RETURN count(r) AS degree
}
SET s._degree = degree, s._degreeKey = right('00000' + toString(99999 - degree), 5) + '|' + s._titleKey
