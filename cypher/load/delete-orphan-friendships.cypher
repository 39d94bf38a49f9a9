// Deletes a limited number of friendships that no dataset lists. Reads the label.
MATCH (n:Friendship)
WHERE NOT EXISTS { MATCH (n)<-[:LISTS]-(:Listing) }
WITH n
LIMIT $limit
DETACH DELETE n
RETURN count(*) AS removed
