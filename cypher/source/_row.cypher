// The columns of a complete source.
  s.id AS id, s.datasetId AS datasetId, s.number AS number, s.title AS title, s.authors AS authors, s.editors AS editors, s.container AS container,
  s.publisher AS publisher, s.place AS place, s.detail AS detail, s.format AS format, s.via AS via, s.language AS language,
  s.publishedOn AS publishedOn, toString(s.accessedOn) AS accessedOn, toString(s.archivedOn) AS archivedOn,
  s.status AS status, s.isbn AS isbn, s.issn AS issn
