// The names of the constraints that are there. Anchored at the catalogue.
SHOW CONSTRAINTS
