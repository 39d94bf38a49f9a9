// Some places with their country and number of friendships. Anchored at their IDs.
UNWIND $ids AS id
MATCH (j:Jurisdiction {id: id})-[:IN_COUNTRY]->(c:Country)
WITH {slug: j.id, name: j._displayName, country: {code: c.id, name: c._displayName}, friendships: j.degree} AS place
RETURN collect(place) AS result
