// The names of the indexes that are online. Anchored at the catalogue.
SHOW INDEXES YIELD name, state
WHERE state = 'ONLINE'
RETURN name
