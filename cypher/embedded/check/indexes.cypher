// The names of the indexes that are there. Anchored at the catalogue.
SHOW INDEXES
