// Number of sources that match a query without typos. Anchored like the list.
//> search/_sources
RETURN count(s) AS total
