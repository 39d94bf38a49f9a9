import { itemId } from './item.ts';

export type WikidataFormat = 'sparql-json' | 'sparql-csv' | 'sparql-tsv' | 'entities';

/**
 * The kind of Wikidata file that begins with this text (some kilobytes are enough). Undefined for anything else, such as a table
 * without items of Wikidata.
 */
export function detectWikidata(head: string): WikidataFormat | undefined {
  const begin = head.replace(/^\uFEFF/, '').trimStart();
  if (begin.startsWith('{')) {
    if (/"entities"\s*:/.test(begin)) return 'entities';
    return /"bindings"\s*:/.test(begin) && /"(vars|head)"\s*:/.test(begin) ? 'sparql-json' : undefined;
  }
  if (begin.startsWith('[')) {
    if (/"claims"\s*:/.test(begin) && /"id"\s*:\s*"Q\d+"/.test(begin)) return 'entities';
    return /wikidata\.org\/entity\/Q\d/.test(begin) ? 'sparql-json' : undefined;
  }
  const [header = '', ...rows] = begin.split(/\r?\n/).slice(0, 20);
  const tabs = header.includes('\t');
  const isVerbose = header.split('\t').every((name) => /^\?[A-Za-z_]\w*$/.test(name.trim()));
  if (isVerbose) return 'sparql-tsv';
  const names = header.split(tabs ? '\t' : ',');
  const hasItems = rows.some((row) =>
    row
      .split(tabs ? '\t' : ',')
      .some((field) => field.includes('/entity/') && itemId(field.trim().replace(/^[<"]|[>"]$/g, '')) !== undefined),
  );
  if (names.length < 2 || !hasItems || !names.every((name) => /^"?\w+"?$/.test(name.trim()))) return undefined;
  return tabs ? 'sparql-tsv' : 'sparql-csv';
}
