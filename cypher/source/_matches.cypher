// The filter of sources.
  AND s.datasetId IN $datasets //? datasets
  AND s.status IN $statuses //? statuses
  AND s.language IN $languages //? languages
  AND s.number IN $numbers //? numbers
