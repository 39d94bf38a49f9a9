// Jurisdictions by ID. Anchored at the IDs.
UNWIND $ids AS wanted
MATCH (j:Jurisdiction {id: wanted})
//> jurisdiction/_country //? withCountries
RETURN
//> jurisdiction/_row
