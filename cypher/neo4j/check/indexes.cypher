// The names of the indexes that are there and serve. Anchored at the catalogue.
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN name
