// Number of jurisdictions of each country that match a filter. Anchored at the IDs of the countries.
UNWIND $ids AS id
MATCH (p:Country {id: id})
CALL (p) {
  MATCH (p)<-[:IN_COUNTRY]-(j:Jurisdiction)
  WHERE j._nameKey > ''
//> jurisdiction/_matches
  RETURN count(j) AS total
}
RETURN id, total
