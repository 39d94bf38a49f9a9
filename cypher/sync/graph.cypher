// Revision of the graph, and the name of the model by which it was written. Anchored at the single Graph node.
MATCH (g:Graph {id: 'graph'})
RETURN g.revision AS revision, coalesce(g._model, '') AS model
