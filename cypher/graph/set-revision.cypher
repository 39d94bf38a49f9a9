// Gives the graph a new revision in the transaction that changes it, if the load is still the current writer. Anchored at the single
// Graph node. The write comes before the comparison, because it takes the lock that serializes two loads.
MATCH (g:Graph {id: 'graph'})
SET g.revision = $revision
WITH g
WHERE g._loader = $loader
RETURN g.revision AS revision
