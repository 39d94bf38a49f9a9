import type { Finding, ImportedDate, Position } from '../../relation.ts';
import { addDistinct } from '../stated.ts';
import { readTime } from '../time.ts';
import { timeFinding } from '../time-finding.ts';
import { type Claim, type Entity, itemOf, timeOf } from './entity.ts';
import { readReferences, type StatedSource } from './read-references.ts';

/** A statement of an entity that another one is its sister city. */
export interface EntityStatement {
  readonly position: Position;
  readonly statement?: string;
  readonly from: string;
  readonly to: string;
  readonly isDeprecated: boolean;
  readonly dates: readonly ImportedDate[];
  readonly hasEnded: boolean;
  readonly endDates: readonly ImportedDate[];
  readonly sources: readonly StatedSource[];
}

/** Statements of other kinds than a partner that is known are reported. */
export function readStatements({ id, claims }: Entity, report: (finding: Finding) => void): EntityStatement[] {
  return (claims?.P190 ?? []).flatMap((claim, index) => {
    const position: Position = { place: `entities.${id}.claims.P190[${index}]` };
    const to = claim.mainsnak.snaktype === 'value' ? itemOf(claim.mainsnak) : undefined;
    if (to === undefined) {
      report(withoutPartner(claim, position));
      return [];
    }
    const isDeprecated = claim.rank === 'deprecated';
    // Nothing of a deprecated statement is imported, so its values are not reported.
    const [dates, endDates] = isDeprecated
      ? [[], []]
      : [readDates(claim, 'P580', position, report), readDates(claim, 'P582', position, report)];
    if (!isDeprecated && isApproximate(claim)) report(approximate(position));
    return {
      position,
      ...(claim.id === undefined ? {} : { statement: claim.id }),
      from: id,
      to,
      isDeprecated,
      dates,
      // An end that is not known is an end.
      hasEnded: (claim.qualifiers?.P582 ?? []).some(({ snaktype }) => snaktype !== 'novalue'),
      endDates,
      sources: readReferences(claim),
    };
  });
}

function readDates(
  claim: Claim,
  property: string,
  { place }: Position,
  report: (finding: Finding) => void,
): ImportedDate[] {
  const dates: ImportedDate[] = [];
  for (const snak of claim.qualifiers?.[property] ?? []) {
    if (snak.snaktype !== 'value') continue;
    const stated = timeOf(snak);
    const read = readTime(stated?.time ?? '', stated?.precision, stated?.calendarmodel);
    const finding = timeFinding(read, stated?.time ?? JSON.stringify(snak.datavalue ?? null), {
      place,
      cell: property,
    });
    if (finding) report(finding);
    if (read.kind === 'date') addDistinct(dates, read.date);
  }
  return dates;
}

/** Sourcing circumstances (P1480): circa (Q5727902) or presumably (Q18122778). */
function isApproximate({ qualifiers }: Claim): boolean {
  return (qualifiers?.P1480 ?? []).some((snak) => ['Q5727902', 'Q18122778'].includes(itemOf(snak) ?? ''));
}

function approximate({ place }: Position): Finding {
  return {
    severity: 'doubtful',
    rule: 'A statement is approximate.',
    position: { place, cell: 'P1480' },
    found: 'circa or presumably',
    expected: 'a statement without reservation',
    advice: 'The relation is imported with its dates as stated.',
  };
}

function withoutPartner({ mainsnak }: Claim, position: Position): Finding {
  const finding = { severity: 'left out', position, expected: 'an item', found: mainsnak.snaktype } as const;
  switch (mainsnak.snaktype) {
    case 'novalue':
      return {
        ...finding,
        rule: 'A place has no partner.',
        advice: 'Wikidata says that there is none. Nothing needs to be done.',
      };
    case 'somevalue':
      return {
        ...finding,
        rule: 'The partner is an unknown value.',
        advice: 'Wikidata says that there is a partner, and does not say which. Nothing needs to be done.',
      };
    case 'value':
      return {
        ...finding,
        severity: 'unreadable',
        rule: 'The partner cannot be read.',
        found: JSON.stringify(mainsnak.datavalue ?? null),
        advice: 'Download the entity again.',
      };
  }
}
