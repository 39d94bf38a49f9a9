// Total number of partners of the partners of each jurisdiction, which bounds the cost of comparing it by partners. Anchored at the
// IDs of the jurisdictions; reads stored counts only.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(x:Jurisdiction)
WITH DISTINCT id, x
RETURN id, sum(x.partnerCount) AS links
