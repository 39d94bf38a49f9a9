// The columns of a row. Written from src/model by `npm run schema`.
  s {.url, .archiveUrl, .authors, .editors, .container, .publisher, .place, .detail, .format, .via, .language, .publishedOn, accessedOn: toString(s.accessedOn), archivedOn: toString(s.archivedOn), .isbn, .issn} AS reference, //? withReference
  s.id AS id, s.datasetId AS datasetId, s.number AS number, s.title AS title, s.status AS status
