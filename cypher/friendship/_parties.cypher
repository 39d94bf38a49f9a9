// The parties of the friendship f.
CALL (f) {
  MATCH (f)<-[:PARTY]-(j:Jurisdiction)
//> jurisdiction/_country //? withCountries
  RETURN collect(
//> jurisdiction/_map
  ) AS parties
}
