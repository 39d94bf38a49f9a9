// Number of jurisdictions that match a query without typos. Anchored like the list.
//> search/_jurisdictions
RETURN count(j) AS total
