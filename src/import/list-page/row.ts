import { readChineseDate } from './date.ts';
import { type Hint, splitHint } from './hint.ts';
import type { Level } from './level.ts';
import { type Line, PageError, quoted } from './line.ts';
import { type PrintedCitation, readMarksCell } from './marks.ts';
import type { TableSection } from './sections.ts';

/** A row of a table as printed, with the date also in ISO 8601. */
export interface Row {
  readonly line: Line;
  readonly level: Level;
  readonly local: PrintedName;
  readonly partner: PrintedName;
  readonly country: string;
  readonly continent: string;
  readonly date: string;
  readonly printedDate: string;
  readonly citations: readonly PrintedCitation[];
  /** Numbers of the notes. */
  readonly notes: readonly number[];
}

export interface PrintedName {
  readonly name: string;
  readonly hint?: Hint;
}

/** Whether a name is a known place. Needed because the page separates two names only by a space. */
export type KnowsPlace = (name: string) => boolean;

/** Parses the rows of a table; a row without a first column has that of the row above. */
export function readTable(table: TableSection, knowsPlace: KnowsPlace): Row[] {
  const rows: Row[] = [];
  for (const line of table.rows) rows.push(readRow(line, table.level, rows.at(-1)?.local, knowsPlace));
  return rows;
}

const columns = 'a row [local ]partner, country, continent, date, citations';

function readRow(line: Line, level: Level, above: PrintedName | undefined, knowsPlace: KnowsPlace): Row {
  const bracket = line.text.indexOf('[');
  if (bracket < 0) throw new PageError(line, `${columns}, with citations such as [4]`, `none in ${quoted(line.text)}`);
  // The flag of the country leaves no-break spaces, which separate the names from the other columns.
  const parts = /^(\S.*?) ?\u00A0+(\S.*)$/u.exec(line.text.slice(0, bracket).trim());
  if (!parts) throw new PageError(line, `${columns}, with no-break spaces before the country`, quoted(line.text));
  const facts = (parts[2] ?? '').split(/ +/u);
  if (facts.length < 3) {
    throw new PageError(
      line,
      `${columns}: three columns before the citations`,
      `${facts.length}: ${quoted(facts.join(' '))}`,
    );
  }
  const [printedDate = '', continent = '', ...country] = facts.toReversed();
  const { local = above, partner } = splitNames(parts[1] ?? '', knowsPlace);
  if (!local) {
    throw new PageError(line, 'a local jurisdiction in the first row of a table', `only ${quoted(partner.name)}`);
  }
  const { citations, notes } = readMarksCell(line, line.text.slice(bracket));
  return {
    line,
    level,
    local,
    partner,
    country: country.toReversed().join(' '),
    continent,
    date: readChineseDate(line, printedDate),
    printedDate,
    citations,
    notes,
  };
}

/**
 * A known place is not split. Otherwise the first word is the local jurisdiction, because local names are Chinese and have no
 * spaces, unless a hint starts in it: then the space belongs to the hint, as in `罕萨县英语Hunza District`.
 */
function splitNames(cell: string, knowsPlace: KnowsPlace): { local?: PrintedName; partner: PrintedName } {
  const whole = splitHint(cell);
  const space = cell.indexOf(' ');
  if (space < 0 || knowsPlace(whole.name)) return { partner: whole };
  const first = cell.slice(0, space);
  const foreign = !/^\p{Script=Han}/u.test(first) || splitHint(first).hint !== undefined;
  if (foreign && !knowsPlace(first)) return { partner: whole };
  return { local: { name: first }, partner: splitHint(cell.slice(space + 1).trim()) };
}
