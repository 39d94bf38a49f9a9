// How many partners the partners of each of some jurisdictions have together: what it takes to compare it by partners. Anchored at the
// ids of the jurisdictions; reads stored counts only.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
MATCH (a)-[:PARTNER]-(x:Jurisdiction)
WITH DISTINCT id, x
RETURN id, sum(x.partnerCount) AS links
