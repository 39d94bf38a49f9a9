// Writes sources. Anchored at their ids.
UNWIND $rows AS r
MERGE (s:Source {id: r.id})
SET s.datasetId = r.datasetId, s.number = r.number, s.sortKey = r.sortKey, s.titleKey = r.titleKey,
  s.folded = r.folded, s.spellings = r.spellings, s.title = r.title, s.authors = r.authors, s.editors = r.editors,
  s.container = r.container, s.publisher = r.publisher, s.place = r.place, s.detail = r.detail, s.format = r.format, s.via = r.via,
  s.language = r.language, s.publishedOn = r.publishedOn, s.accessedOn = date(r.accessedOn), s.archivedOn = date(r.archivedOn),
  s.status = r.status, s.isbn = r.isbn, s.issn = r.issn, s.hash = r.hash
