// The country of the jurisdiction j; does not change the number of rows.
CALL (j) {
  MATCH (j)-[:IN_COUNTRY]->(c:Country)
//> country/_continent //? withContinents
  RETURN collect(
//> country/_map
  ) AS countries
}
