// Writes jurisdictions without relationships to other jurisdictions. Anchored at their IDs and those of their countries.
UNWIND $rows AS r
MATCH (c:Country {id: r.countryId})
MERGE (j:Jurisdiction {id: r.id})
SET j = {
//> jurisdiction/_properties
}
//> jurisdiction/_location
MERGE (j)-[:IN_COUNTRY]->(c)
