import { BadUserInput } from '../../errors.ts';
import type { Finding } from '../relation.ts';
import { readDegrees } from '../table/coordinates.ts';
import { openTable } from '../table/table-file.ts';
import type { TableRow } from '../table/table-row.ts';
import { newPrefix, originalText, placesColumns } from './places-file.ts';
import { type PrintedFacts, printedKey } from './printed-key.ts';
import type { PlaceDecision, PlaceReview, ReviewedRow } from './review.ts';

type Column = (typeof placesColumns)[number];

/** The columns that a review needs; a person may remove the others. */
const needed: readonly Column[] = placesColumns.slice(0, placesColumns.indexOf('match') + 1);

/**
 * Reads an edited `places.csv`, also with another delimiter or as a workbook. A row is a decision if `match` differs from
 * `suggested` or `reviewed` is `yes`; an empty `match` leaves the row to the import.
 *
 * @throws BadUserInput if the file cannot be read or lacks a column
 */
export async function readReview(file: string): Promise<PlaceReview> {
  const table = await openTable(file, {});
  const findings: Finding[] = [];
  const rows = new Map<string, ReviewedRow>();
  const suggested = new Map<string, string>();
  const slugs = new Set<string>();
  let columns: ReadonlyMap<Column, number> | undefined;
  for await (const row of table.rows()) {
    if (row.cells.every(({ text }) => text.trim() === '')) continue;
    if (!columns) {
      columns = columnsOf(file, row);
      continue;
    }
    const read = readRow(file, row, columns);
    if ('rule' in read) {
      findings.push(read);
      continue;
    }
    const { key, suggestion, decided } = read;
    if (suggestion !== '') {
      suggested.set(key, suggestion);
      slugs.add(suggestion);
    }
    if (!decided) continue;
    if (decided.decision.kind === 'named') slugs.add(decided.decision.slug);
    const before = rows.get(key);
    if (before && before.match !== decided.match) {
      findings.push(
        problem(file, row, 'match', `${decided.match}, and ${before.match} in row ${before.line}`, 'repeated'),
      );
    } else rows.set(key, decided);
  }
  return { file, rows: [...rows.values()], suggested, slugs, findings: [...table.findings, ...findings] };
}

interface ReadRow {
  readonly key: string;
  readonly suggestion: string;
  readonly decided: ReviewedRow | undefined;
}

function readRow(file: string, row: TableRow, columns: ReadonlyMap<Column, number>): ReadRow | Finding {
  const cell = (column: Column) => row.cells[columns.get(column) ?? -1]?.text.trim() ?? '';
  const facts = readFacts(cell);
  if (typeof facts === 'string') return problem(file, row, facts, cell(facts), 'identity');
  const [match, suggestion, confirmed] = [cell('match'), cell('suggested'), cell('reviewed').toLowerCase()];
  if (!/^(?:yes|no)?$/.test(confirmed)) return problem(file, row, 'reviewed', cell('reviewed'), 'reviewed');
  const decision = match === '' ? undefined : readDecision(match);
  if (decision === 'bad') return problem(file, row, 'match', match, 'match');
  const key = printedKey(facts);
  const isDecided = decision !== undefined && (confirmed === 'yes' || match !== suggestion);
  return { key, suggestion, decided: isDecided ? { key, decision, match, line: row.number } : undefined };
}

/** The column of the first cell that cannot be read, or else the facts. */
function readFacts(cell: (column: Column) => string): PrintedFacts | Column {
  const [name, country, unit] = [originalText(cell('name')), cell('country'), originalText(cell('unit'))];
  const latitude = readDegrees(cell('latitude'), 'latitude');
  const longitude = readDegrees(cell('longitude'), 'longitude');
  const [wikidataId, geonames] = [cell('wikidata'), cell('geonames')];
  if (name === '') return 'name';
  if (!/^(?:[A-Z]{2})?$/.test(country)) return 'country';
  if (cell('latitude') !== '' && latitude === undefined) return 'latitude';
  if ((latitude === undefined) !== (longitude === undefined)) return 'longitude';
  if (!/^(?:Q[1-9]\d*)?$/.test(wikidataId)) return 'wikidata';
  if (!/^(?:[1-9]\d{0,9})?$/.test(geonames)) return 'geonames';
  return {
    name,
    ...(country === '' ? {} : { country }),
    ...(unit === '' ? {} : { unit }),
    ...(latitude === undefined || longitude === undefined ? {} : { latitude, longitude }),
    ...(wikidataId === '' ? {} : { wikidataId }),
    ...(geonames === '' ? {} : { geonamesId: Number(geonames) }),
  };
}

function readDecision(match: string): PlaceDecision | 'bad' {
  if (match === 'new') return { kind: 'new' };
  const isNew = match.startsWith(newPrefix);
  const slug = isNew ? match.slice(newPrefix.length).trim() : match;
  if (slug.length > 100 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return 'bad';
  return { kind: isNew ? 'named' : 'known', slug };
}

function columnsOf(file: string, row: TableRow): ReadonlyMap<Column, number> {
  const headings = row.cells.map(({ text }) => text.replace('\uFEFF', '').trim().toLowerCase());
  const columns = new Map(placesColumns.map((column) => [column, headings.indexOf(column)]));
  const missing = needed.filter((column) => columns.get(column) === -1);
  if (missing.length > 0) {
    const expected = `the columns ${needed.join(', ')}`;
    throw new BadUserInput(`${file}: expected ${expected} in row ${row.number}; ${missing.join(', ')} is missing.`, {
      file,
      expected,
      found: headings.join(', '),
    });
  }
  return columns;
}

function problem(file: string, row: TableRow, column: Column, found: string, rule: keyof typeof rules): Finding {
  return {
    severity: 'unreadable',
    ...rules[rule],
    position: { place: `${file}, row ${row.number}`, cell: column },
    found,
  };
}

const rules = {
  identity: {
    rule: 'A cell that identifies a reviewed place cannot be read.',
    expected: 'the cell as the import wrote it',
    advice: 'Restore the cell from the list. Only match and reviewed are for editing.',
  },
  match: {
    rule: 'The match of a reviewed place cannot be read.',
    expected: 'a slug such as de-aachen, new, or new: and a slug',
    advice: 'Correct match, or empty it to leave the place to the import.',
  },
  reviewed: {
    rule: 'It cannot be read whether a place is reviewed.',
    expected: 'yes, no or nothing',
    advice: 'Write yes to confirm match.',
  },
  repeated: {
    rule: 'A printed place has two decisions.',
    expected: 'one row for each printed place',
    advice: 'Remove one of the rows.',
  },
} as const satisfies Record<string, Omit<Finding, 'severity' | 'position' | 'found'>>;
