import type { SourceRow } from '../../store/rows.ts';
import { apa } from './apa.ts';
import { bibtex } from './bibtex.ts';
import { cslItem, isOnline } from './csl-item.ts';
import { gbT7714 } from './gb-t-7714.ts';

export const citationStyles = ['GB_T_7714', 'APA', 'BIBTEX', 'CSL_JSON'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** A citation of the source. The group `reference` of the row must have been read. */
export function cite(source: SourceRow, style: CitationStyle): string {
  const item = cslItem(source);
  switch (style) {
    case 'GB_T_7714':
      return gbT7714(item, isOnline(source));
    case 'APA':
      return apa(item);
    case 'BIBTEX':
      return bibtex(item);
    case 'CSL_JSON':
      return JSON.stringify(item);
  }
}
