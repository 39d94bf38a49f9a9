import { readPrintedDate } from '../dates/printed-date.ts';
import type { ImportedPlace, ImportedRelation, ImportedSource, Position } from '../relation.ts';
import { continentCode } from './continent.ts';
import type { PageContext, Section } from './page-context.ts';
import type { Citation, Content } from './page-document.ts';

/** The parts of an entry, from a row or a line, before sources and dates are read. */
export interface Entry {
  readonly position: Position;
  readonly local: ImportedPlace;
  readonly partner: ImportedPlace;
  readonly date?: string | undefined;
  readonly ended?: string | undefined;
  readonly remarks: readonly string[];
  /** Everything that may cite sources: the cells of the row, or the line. */
  readonly contents: readonly Content[];
  readonly section: Section;
}

type Dates = Pick<ImportedRelation, 'established' | 'ended' | 'otherDates'> & Partial<Pick<ImportedRelation, 'status'>>;

export function makeRelation(entry: Entry, context: PageContext): ImportedRelation {
  const { position, local, partner, contents, section } = entry;
  const { status, ...dates } = datesOf(entry, context);
  const notes = contents.flatMap((content) => content.notes).flatMap((key) => context.page.notes.get(key) ?? []);
  const otherDates = notes.flatMap((note) => otherDate(note.content.text, context) ?? []);
  const own = contents.flatMap(({ citations }) => citations);
  const inherited = own.length > 0 ? [] : (section.local?.content?.citations ?? []);
  const citations = [...own, ...inherited, ...notes.flatMap(({ content }) => content.citations)];
  const continent = continentCode(section.continent);
  return {
    position,
    parties: [local, partner],
    kind: section.kind ?? 'UNSPECIFIED',
    ...(section.kindText === undefined ? {} : { kindText: section.kindText }),
    status: status ?? (contents.some(({ struck }) => struck) ? 'ENDED' : section.status) ?? 'ACTIVE',
    ...dates,
    ...(otherDates.length === 0 ? {} : { otherDates }),
    ...(section.level === undefined ? {} : { level: section.level }),
    ...(continent === undefined ? {} : { reportedContinent: continent }),
    notes: [...entry.remarks.map((text) => ({ text })), ...notes.map(({ content }) => ({ text: content.text }))],
    sources: sourcesOf(citations, position, context),
  };
}

function datesOf({ date, ended, position }: Entry, context: PageContext): Dates {
  const start = date === undefined ? {} : readDate(date, position, context);
  const end = ended === undefined ? {} : readDate(ended, position, context);
  return end.established === undefined ? start : { ...start, ended: end.established, status: 'ENDED' };
}

function readDate(text: string, position: Position, { words, findings }: PageContext): Dates {
  const { problem, doubts, ...stated } = readPrintedDate(text, { languages: words.languages });
  if (problem) findings.add({ ...problem, advice: dateAdvice, severity: 'unreadable', position, found: text });
  for (const doubt of doubts) {
    // A remark is kept in the printed form of the date.
    if (doubt.rule === 'The date has a remark.') continue;
    findings.add({ ...doubt, severity: 'doubtful', position, found: text });
  }
  return stated;
}

const dateAdvice = 'Correct the date, or import the page without its unreadable parts.';

/** A note such as 一说2000年3月16日 gives another date. */
function otherDate(text: string, { words }: PageContext) {
  const printed = /^(?:一[说說]|另[说說])(?:为|為|是)?(\d[^,,。]*)。?$/u.exec(text.trim())?.[1];
  return printed === undefined ? undefined : readPrintedDate(printed, { languages: words.languages }).established;
}

function sourcesOf(
  citations: readonly Citation[],
  position: Position,
  { page, findings }: PageContext,
): ImportedSource[] {
  const seen = new Set<string>();
  return citations.flatMap(({ key, locator }) => {
    const id = `${key}\n${locator ?? ''}`;
    if (seen.has(id)) return [];
    seen.add(id);
    const source = page.sources.get(key);
    if (!source) findings.reportOnce('mark', position, `[${key}]`);
    return source ? [{ ...source, ...(locator === undefined ? {} : { locator }) }] : [];
  });
}
