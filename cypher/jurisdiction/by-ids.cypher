// Jurisdictions by ID. Anchored at the IDs.
UNWIND $ids AS requestedId
MATCH (j:Jurisdiction {id: requestedId})
//> jurisdiction/_country //? withCountries
RETURN
//> jurisdiction/_row
