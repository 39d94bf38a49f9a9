// Makes one load the current writer, and returns the previous revision. Anchored at the single Graph node.
// The write comes before the read, because it takes the lock that serializes two loads.
MERGE (g:Graph {id: 'graph'})
SET g._loader = $loader
WITH g, g.revision AS before
SET g.revision = $revision
RETURN before
