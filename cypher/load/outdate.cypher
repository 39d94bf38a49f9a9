// Marks all datasets as incompletely loaded, because another version of the program wrote them, and sets the name of the model.
// Anchored at the single Graph node; reads the label Dataset.
MATCH (g:Graph {id: 'graph'})
SET g._model = $model
WITH g
MATCH (d:Dataset)
SET d.loading = true
