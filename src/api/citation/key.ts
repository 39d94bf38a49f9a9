/**
 * The key of a source in BibTeX and its ID in CSL-JSON: ASCII, the same in each request, and different for each source, also
 * where case is ignored. `xinjiang/2016-08-03-1a2b3c4d` becomes `xinjiang_2016-08-03-1a2b3c4d`.
 */
export function citationKey(sourceId: string): string {
  const slash = sourceId.indexOf('/');
  const withinDataset = sourceId
    .slice(slash + 1)
    .replace(/[^a-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  // Slugs of datasets have no underscore, so the first one ends the slug.
  return `${sourceId.slice(0, Math.max(0, slash))}_${withinDataset}`;
}
