// Number of friendships of the jurisdictions of each country. Anchored at the IDs of the countries; adds up stored counts.
UNWIND $ids AS id
MATCH (c:Country {id: id})
MATCH (c)<-[:IN_COUNTRY]-(j:Jurisdiction)
RETURN id, coalesce(sum(j.degree), 0) AS friendships
