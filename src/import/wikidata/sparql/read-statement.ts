import type { Finding, ImportedDate, ImportedSource } from '../../relation.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import type { StatedRelation } from '../stated.ts';
import { type ReadTime, readTime } from '../time.ts';
import { timeFinding } from '../time-finding.ts';
import type { TermOf } from './read-place.ts';
import type { Role } from './variables.ts';

/** Reads the relation of a row. Undefined, and reported, for a deprecated statement. */
export function readStatement(
  place: string,
  parties: { readonly from: string; readonly to: string },
  termOf: TermOf,
  report: (finding: Finding) => void,
): StatedRelation | undefined {
  const rank = termOf('rank')?.term.value ?? '';
  if (/deprecated/i.test(rank)) {
    report({
      severity: 'left out',
      rule: 'A statement is deprecated.',
      position: { place },
      found: `${parties.from} and ${parties.to}`,
      expected: 'a statement that is believed to be right',
      advice: 'Nothing needs to be done: Wikidata keeps statements that are known to be wrong.',
    });
    return undefined;
  }
  const statement = termOf('statement')?.term.value;
  const dates = readDates('start', 'startPrecision', place, termOf, report);
  const endDates = readDates('end', 'endPrecision', place, termOf, report);
  const source = readSource(termOf);
  return {
    position: { place },
    ...(statement === undefined ? {} : { statement }),
    ...parties,
    dates,
    // An end that is not known is an end.
    hasEnded: termOf('end') !== undefined,
    endDates,
    sources: source === undefined ? [] : [source],
  };
}

function readDates(
  role: Role,
  precisionRole: Role,
  place: string,
  termOf: TermOf,
  report: (finding: Finding) => void,
): ImportedDate[] {
  const given = termOf(role);
  if (!given || given.term.kind === 'unknown value') return [];
  const precision = termOf(precisionRole)?.term;
  const stated = precision === undefined || precision.kind === 'unknown value' ? undefined : Number(precision.value);
  const read: ReadTime = readTime(given.term.value, stated);
  const finding = timeFinding(read, given.term.value, { place, cell: given.cell });
  if (finding) report(finding);
  return read.kind === 'date' ? [read.date] : [];
}

function readSource(termOf: TermOf): ImportedSource | undefined {
  const text = (role: Role) => {
    const term = termOf(role)?.term;
    return term === undefined || term.kind === 'unknown value' ? undefined : term.value;
  };
  const day = (role: Role, part: 'day' | 'any') => {
    const read = readTime(text(role) ?? '', part === 'day' ? 11 : undefined);
    return read.kind === 'date' && (part === 'any' || read.date.date.length === 10) ? read.date.date : undefined;
  };
  const language = termOf('referenceTitle')?.term.language;
  const [url, archiveUrl] = [text('referenceUrl'), text('referenceArchiveUrl')];
  const title = text('referenceTitle') ?? text('statedIn');
  if (url === undefined && archiveUrl === undefined && title === undefined) return undefined;
  const publisher = text('referencePublisher') ?? (text('referenceTitle') === undefined ? undefined : text('statedIn'));
  const [publishedOn, accessedOn] = [day('referencePublished', 'any'), day('referenceRetrieved', 'day')];
  return withoutUndefined<ImportedSource>({ title, url, archiveUrl, publisher, language, publishedOn, accessedOn });
}
