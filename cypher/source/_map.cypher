// The columns of a row as a map, for a node that is related to the node of the row. Written from src/model by `npm run schema`.
  s {
    .id,
    reference: s {.url, .archiveUrl, .authors, .editors, .container, .publisher, .place, .detail, .format, .via, .language, .publishedOn, accessedOn: toString(s.accessedOn), archivedOn: toString(s.archivedOn), .isbn, .issn}, //? withReference
    .datasetId, .number, .title, .status
  }
