// Complete jurisdictions. Anchored at their ids.
UNWIND $ids AS wanted
MATCH (j:Jurisdiction {id: wanted})
//> jurisdiction/_country //? withCountries
RETURN
//> jurisdiction/_row
