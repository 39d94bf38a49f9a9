// Writes sources. Anchored at their ids.
UNWIND $rows AS r
MERGE (s:Source {id: r.id})
SET s += {datasetId: r.datasetId, number: r.number, sortKey: r.sortKey, titleKey: r.titleKey, folded: r.folded, spellings: r.spellings,
  title: r.title, authors: r.authors, editors: r.editors, container: r.container, publisher: r.publisher, place: r.place,
  detail: r.detail, format: r.format, via: r.via, language: r.language, publishedOn: r.publishedOn,
  accessedOn: date(r.accessedOn), archivedOn: date(r.archivedOn), status: r.status, isbn: r.isbn, issn: r.issn, hash: r.hash}
