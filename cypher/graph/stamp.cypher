// Gives the graph a new revision, in the transaction that changes it. Anchored at the one Graph node.
MERGE (g:Graph {id: 'graph'})
SET g.revision = $revision
