// The same columns as a map, for a jurisdiction that comes along with another row.
  j {.id, .displayName, .listedAs, .kind, .level, .countryId, .parentId, .latitude, .longitude, .pointKind,
    .iso3166_2, .gbT2260, .geonamesId, .doubt, .dissolvedOn, .degree, .partnerCount, countries: countries,
    nameTexts: CASE WHEN $withNames THEN j.nameTexts ELSE [] END, nameLanguages: CASE WHEN $withNames THEN j.nameLanguages ELSE [] END,
    nameKinds: CASE WHEN $withNames THEN j.nameKinds ELSE [] END}
