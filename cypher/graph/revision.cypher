// The revision of the graph, which every write changes. Anchored at the single Graph node; no row in an empty graph.
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision
