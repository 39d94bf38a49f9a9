// How many jurisdictions fit a question otherwise than by a close spelling. Anchored as the list of them.
//> search/_jurisdictions
RETURN count(j) AS total
