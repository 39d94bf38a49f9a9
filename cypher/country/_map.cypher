// A country that comes along with another row, with its continent k when continents are asked for.
  c {
    .id,
    continent: //? withContinents
//> continent/_map //? withContinents
    , //? withContinents
    .nameTexts, .nameLanguages, .nameKinds, //? withNames
    .listedAs, //? withFacts
    .alpha3, .continentId, .displayName
  }
