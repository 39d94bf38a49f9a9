// Finds listings with a party that their dataset does not describe. Reads the label.
MATCH (l:Listing)
UNWIND l._partyIds AS partyId
MATCH (j:Jurisdiction {id: partyId})
WHERE NOT l.datasetId IN j._datasetIds
RETURN DISTINCT l.id AS id
ORDER BY id
LIMIT $limit
