// The columns of a source.
  s.authors AS authors, s.editors AS editors, s.container AS container, s.publisher AS publisher, s.place AS place, //? withReferences
  s.detail AS detail, s.format AS format, s.via AS via, s.language AS language, s.publishedOn AS publishedOn, //? withReferences
  toString(s.accessedOn) AS accessedOn, toString(s.archivedOn) AS archivedOn, s.isbn AS isbn, s.issn AS issn, //? withReferences
  s.id AS id, s.datasetId AS datasetId, s.number AS number, s.title AS title, s.status AS status
