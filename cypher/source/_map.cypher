// The columns of a complete source as a map, for one that comes along with another row.
  s {.id, .datasetId, .number, .title, .authors, .editors, .container, .publisher, .place, .detail, .format, .via, .language,
    .publishedOn, accessedOn: toString(s.accessedOn), archivedOn: toString(s.archivedOn), .status, .isbn, .issn}
