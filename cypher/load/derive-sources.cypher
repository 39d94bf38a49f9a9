// Computes the count and sort key of sources from the friendships that cite them. Anchored at their IDs.
UNWIND $ids AS id
MATCH (s:Source {id: id})
CALL (s) {
  MATCH (s)<-[r:RESTS_ON]-()
  RETURN count(r) AS degree
}
SET s._degree = degree, s._degreeKey = right('00000' + toString(99999 - degree), 5) + '|' + s._titleKey
