import { describeProblems, type FileProblem } from '../../dataset/json-file.ts';
import { BadUserInput } from '../../errors.ts';
import type { ColumnReference, Mapping } from './mapping.ts';
import { nearestSpelling } from './near-spelling.ts';
import type { TableRow } from './table-row.ts';

/** The columns of a table: their headings, in order. */
export interface Columns {
  readonly headings: readonly string[];
  /** Index from 0 of the column that a mapping refers to. Known to exist. */
  indexOf(column: ColumnReference): number;
}

/** Spaces of all kinds are equal in headings. */
export function headingText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** All columns that a mapping refers to, with the path in the mapping. */
export function referencesOf({ parties, partners, relation }: Mapping): { path: string; column: ColumnReference }[] {
  const found: { path: string; column: ColumnReference }[] = [];
  const visit = (path: string, value: unknown): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(`${path}[${index}]`, item);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'column' && (typeof inner === 'string' || typeof inner === 'number')) {
          found.push({ path: `${path}.column`, column: inner });
        } else if (key !== 'values') visit(`${path}.${key}`, inner);
      }
    }
  };
  visit('parties', parties);
  visit('partners', partners);
  visit('relation', relation);
  return found;
}

/** Whether a row has the headings of all columns that the mapping names. */
export function isHeader(row: TableRow, mapping: Mapping): boolean {
  const headings = new Set(row.cells.map(({ text }) => headingText(text).toLowerCase()));
  const named = referencesOf(mapping).flatMap(({ column }) => (typeof column === 'string' ? [column] : []));
  return named.length > 0 && named.every((name) => headings.has(headingText(name).toLowerCase()));
}

/** Finds the columns of a mapping in a table. @throws BadUserInput with all columns that the table does not have. */
export function resolveColumns(file: string, headings: readonly string[], mapping: Mapping): Columns {
  const printed = headings.map(headingText);
  const problems: FileProblem[] = [];
  const indexes = new Map<ColumnReference, number>();
  for (const { path, column } of referencesOf(mapping)) {
    const index = typeof column === 'number' ? column - 1 : indexOfHeading(printed, column);
    if (index === undefined) problems.push({ path, expected: missing(String(column), printed) });
    else if (index === 'several') {
      problems.push({
        path,
        expected: `several columns are called \`${column}\`; state the number of the column instead`,
      });
    } else if (index >= headings.length && headings.length > 0) {
      problems.push({ path, expected: `the table has no column ${column}; it has ${headings.length} columns` });
    } else indexes.set(column, index);
  }
  if (problems.length > 0) {
    throw new BadUserInput(describeProblems(`the mapping for ${file}`, problems), { file, problems, ...problems[0] });
  }
  return { headings: printed, indexOf: (column) => indexes.get(column) ?? -1 };
}

function indexOfHeading(headings: readonly string[], name: string): number | 'several' | undefined {
  const wanted = headingText(name);
  for (const same of [
    (text: string) => text === wanted,
    (text: string) => text.toLowerCase() === wanted.toLowerCase(),
  ]) {
    const found = headings.flatMap((heading, index) => (same(heading) ? [index] : []));
    if (found.length > 1) return 'several';
    if (found[0] !== undefined) return found[0];
  }
  return undefined;
}

const shownHeadings = 30;

function missing(column: string, headings: readonly string[]): string {
  const near = nearestSpelling(
    column,
    headings.filter((heading) => heading !== ''),
  );
  const hint = near === undefined ? '' : ` Did you mean \`${near}\`?`;
  const shown = headings.slice(0, shownHeadings).join(', ') + (headings.length > shownHeadings ? ', …' : '');
  return `the table has no column \`${column}\`.${hint} Columns: ${shown}`;
}

/** The columns of partners, as indexes from 0. Open-ended ranges end with the row. */
export function partnerColumns(columns: string, width: number): number[] {
  const match = /^(\d+)(\.\.(\d+)?)?$/.exec(columns);
  const from = Number(match?.[1] ?? 1);
  const to = match?.[2] === undefined ? from : Number(match[3] ?? width);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from - 1 + index);
}

/** Whether rows may have any number of columns. */
export function isOpenEnded({ partners }: Mapping): boolean {
  return partners?.columns.endsWith('..') ?? false;
}
