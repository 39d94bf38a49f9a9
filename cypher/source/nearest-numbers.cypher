// The numbers of sources next below and next above a number. Reads the label.
MATCH (s:Source)
RETURN max(CASE WHEN s.number < $number THEN s.number END) AS below,
  min(CASE WHEN s.number > $number THEN s.number END) AS above
