// The names of the existing indexes. Anchored at the catalogue.
SHOW INDEXES
