// A continent that comes along with another row.
  k {
    .nameTexts, .nameLanguages, .nameKinds, //? withNames
    .id, .displayName
  }
