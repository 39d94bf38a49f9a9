// The filter of sources; a null parameter asks for nothing.
  AND ($datasets IS NULL OR s.datasetId IN $datasets)
  AND ($statuses IS NULL OR s.status IN $statuses)
  AND ($languages IS NULL OR s.language IN $languages)
  AND ($numbers IS NULL OR s.number IN $numbers)
