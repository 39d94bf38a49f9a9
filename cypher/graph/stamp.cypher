// Gives the graph a new revision, in the transaction that changes it, if the load at hand is still the one that may.
// Written before it is compared: the write takes the lock that keeps two loads apart. Anchored at the one Graph node.
MATCH (g:Graph {id: 'graph'})
SET g.revision = $revision
WITH g
WHERE g._loader = $loader
RETURN g.revision AS revision
