// Says which load may write from now on. Anchored at the one Graph node.
MERGE (g:Graph {id: 'graph'})
SET g.loader = $loader, g.revision = $revision
