import type { CitationRow } from '../../store/rows.ts';
import { type Facts, nested, reference, text, type Value } from './resource.ts';

type Citation = Pick<CitationRow, 'sourceId' | 'locator'>;

/** The cited sources; a citation of a part, such as a page, also as a qualified one. */
export function citedFacts(citations: readonly Citation[]): Facts {
  const sources = [...new Set(citations.map(({ sourceId }) => sourceId))];
  return [
    ['primarySource', sources.map((source) => reference('Source', source))],
    ['qualifiedPrimarySource', citations.flatMap(qualified)],
  ];
}

function qualified({ sourceId, locator }: Citation): readonly Value[] {
  if (locator === null) return [];
  return [
    nested(
      ['PrimarySource'],
      [
        ['entity', reference('Source', sourceId)],
        ['pagination', text(locator)],
      ],
    ),
  ];
}
