// The names of the existing constraints. Anchored at the catalogue.
SHOW CONSTRAINTS
