// The country of the jurisdiction j: one row stays one row.
CALL (j) {
  MATCH (j)-[:IN_COUNTRY]->(c:Country)
//> country/_continent //? withContinents
  RETURN collect(
//> country/_map
  ) AS countries
}
