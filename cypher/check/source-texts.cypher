// The texts by which sources are searched, a page by id, to be compared with those of this version. Anchored at the index of ids.
MATCH (s:Source)
WHERE s.id > $after
RETURN s.id AS id, [s.title] + s.authors + CASE WHEN s.container IS NULL THEN [] ELSE [s.container] END AS texts,
  coalesce(s._folded, '') AS folded, coalesce(s._spellings, '') AS spellings
ORDER BY id
LIMIT $limit
