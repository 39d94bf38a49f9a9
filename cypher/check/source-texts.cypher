// Search keys of sources with the texts that they are computed from, a page by ID. Anchored at the index of IDs.
MATCH (s:Source)
WHERE s.id > $after
RETURN s.id AS id, [s.title] + s.authors + CASE WHEN s.container IS NULL THEN [] ELSE [s.container] END AS texts,
  coalesce(s._folded, '') AS folded, coalesce(s._spellings, '') AS spellings
ORDER BY id
LIMIT $limit
