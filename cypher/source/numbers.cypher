// Those of the given numbers that a source of any dataset has. Reads the label.
MATCH (s:Source)
WHERE s.number IN $numbers
RETURN DISTINCT s.number AS number
