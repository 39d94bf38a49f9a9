// How many friendships the jurisdictions of each of some countries have together. Anchored at the ids of the countries; reads what
// the loader stored on the jurisdictions.
UNWIND $ids AS id
MATCH (c:Country {id: id})
MATCH (c)<-[:IN_COUNTRY]-(j:Jurisdiction)
RETURN id, coalesce(sum(j.degree), 0) AS friendships
