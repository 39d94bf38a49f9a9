// A country that comes along with another row.
  c {
    .id,
    .nameTexts, .nameLanguages, .nameKinds, //? withNames
    .listedAs, //? withFacts
    .alpha3, .continentId, .displayName
  }
