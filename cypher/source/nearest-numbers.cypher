// The closest source numbers below and above a number. Reads the label.
MATCH (s:Source)
RETURN max(CASE WHEN s.number < $number THEN s.number END) AS below,
  min(CASE WHEN s.number > $number THEN s.number END) AS above
