// How many sources fit a question otherwise than by a close spelling. Anchored as the list of them.
//> search/_sources
RETURN count(s) AS total
