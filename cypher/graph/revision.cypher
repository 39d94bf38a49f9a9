// The revision of the whole graph: another value after every write. Anchored at the one Graph node; no row in an empty graph.
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision
