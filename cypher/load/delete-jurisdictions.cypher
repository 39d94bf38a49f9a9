// Takes away jurisdictions with their relations. Anchored at their ids.
UNWIND $ids AS id
MATCH (n:Jurisdiction {id: id})
DETACH DELETE n
