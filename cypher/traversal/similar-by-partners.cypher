// The jurisdictions on the same side with the most similar sets of partners (Jaccard), best first, then by name, for each of the
// given ones. Anchored at the IDs of the jurisdictions; follows the derived edge between parties, which connects only jurisdictions.
// Each candidate is read once, after its shared partners have been counted.
UNWIND $ids AS id
MATCH (a:Jurisdiction {id: id})
CALL (a) {
  MATCH (a)-[:PARTNER]-(x)
  WITH DISTINCT a, x
  MATCH (x)-[:PARTNER]-(b)
  WITH a, b, count(DISTINCT x) AS shared
  WHERE b.id <> a.id AND any(side IN a._sides WHERE side IN b._sides)
  WITH b, shared, toFloat(shared) / (a.partnerCount + b.partnerCount - shared) AS score
  RETURN b.id AS otherId, b._nameKey AS nameKey, shared, score
  ORDER BY score DESC, nameKey
  LIMIT $limit
}
RETURN id, otherId, nameKey, shared, score
ORDER BY id, score DESC, nameKey
