// Writes what a dataset states about friendships. Anchored at the ID of the dataset.
UNWIND $rows AS r
MATCH (d:Dataset {id: r.datasetId})
CREATE (d)<-[:IN_DATASET]-(l:Listing {
//> listing/_properties
})
