import type { PageOptions } from '../city-list/page-options.ts';
import type { ReadList } from '../relation.ts';

/** Reads a list page in wikitext. Parts that cannot be read are reported, never thrown. */
export function readWikitext(_text: string, _options: PageOptions = {}): ReadList {
  return { facts: {}, relations: [], findings: [] };
}
