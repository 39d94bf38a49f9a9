// Says which load may write from now on, and gives the revision that the graph had before. Anchored at the one Graph node.
// Written before it is read: the write takes the lock that keeps two loads apart.
MERGE (g:Graph {id: 'graph'})
SET g._loader = $loader
WITH g, g.revision AS before
SET g.revision = $revision
RETURN before
