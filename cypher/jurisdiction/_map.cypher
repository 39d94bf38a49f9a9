// The same columns as a map, for a jurisdiction that comes along with another row. The embedded engine knows the map by its first entry.
  j {
    .id,
    countries: countries, //? withCountries
    .nameTexts, .nameLanguages, .nameKinds, //? withNames
    .parentId, .latitude, .longitude, .pointKind, .iso3166_2, .gbT2260, .geonamesId, .doubt, .dissolvedOn, .listedAs, .level, //? withFacts
    .degree, .partnerCount, //? withTotals
    .displayName, .kind, .countryId
  }
