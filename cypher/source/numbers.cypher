// Those of some numbers that a source has in any dataset. Reads the label.
MATCH (s:Source)
WHERE s.number IN $numbers
RETURN DISTINCT s.number AS number
