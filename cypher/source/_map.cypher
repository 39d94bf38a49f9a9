// The columns of a source as a map, for one that comes along with another row.
  s {
    .authors, .editors, .container, .publisher, .place, .detail, .format, .via, .language, //? withReferences
    .publishedOn, accessedOn: toString(s.accessedOn), archivedOn: toString(s.archivedOn), .isbn, .issn, //? withReferences
    .id, .datasetId, .number, .title, .status
  }
