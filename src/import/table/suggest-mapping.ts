import { withoutUndefined } from '../without-undefined.ts';
import { type ColumnProfile, profileColumn } from './column-profile.ts';
import { headingText } from './columns.ts';
import { isOfPartner, kindOfText, roleOfHeading } from './heading-words.ts';
import type { FieldMapping, Mapping, PartyMapping } from './mapping.ts';
import type { FindCountry } from './read-country.ts';
import { openTable } from './table-file.ts';
import type { Cell, TableOptions, TableRow } from './table-row.ts';

const sampleRows = 300;
/** A placeholder. */
const codeOfCountry: FieldMapping = { value: 'CODE OF ITS COUNTRY' };

/**
 * Proposes a mapping from the headings and the first rows. What these do not show is a placeholder that an import reports, or
 * is left out. For a person to review.
 *
 * @throws BadUserInput if the file is no table
 */
export async function suggestMapping(
  file: string,
  findCountry: FindCountry,
  options: TableOptions = {},
): Promise<Mapping> {
  const rows: TableRow[] = [];
  for await (const row of (await openTable(file, options)).rows()) {
    if (row.cells.some(({ text }) => text.trim() !== '')) rows.push(row);
    if (rows.length === sampleRows) break;
  }
  const header = headerOf(rows, findCountry);
  const data = header ? rows.slice(rows.indexOf(header) + 1) : rows;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const headings = Array.from({ length: width }, (_, index) => headingText(header?.cells[index]?.text ?? ''));
  const profiles = headings.map((heading, index) =>
    profileColumn(
      index,
      heading,
      data.map(({ cells }): Cell => cells[index] ?? { text: '' }),
      findCountry,
    ),
  );
  const stated = {
    ...withoutUndefined<TableOptions>(options),
    headerRow: header?.number ?? 0,
  };
  return { ...stated, ...(adjacency(profiles) ?? columnsOf(profiles, headings)) };
}

/** The first row that is about as wide as the table, unless it has values already. A merged range counts as one cell. */
function headerOf(rows: readonly TableRow[], findCountry: FindCountry): TableRow | undefined {
  const filled = ({ cells }: TableRow): string[] => {
    const own = cells.filter(({ merged }, index) => merged === undefined || merged !== cells[index - 1]?.merged);
    return own.map(({ text }) => text.trim()).filter((text) => text !== '');
  };
  const widest = Math.max(0, ...rows.slice(0, 20).map((row) => filled(row).length));
  const first = rows.find((row) => filled(row).length >= Math.max(2, widest * 0.6));
  if (!first || filled(first).some((text) => isValue(text, findCountry))) return undefined;
  // Headings that are merged over several columns have those of each column below them.
  const isGroup = first.cells.some(
    ({ merged }, index) => merged !== undefined && merged === first.cells[index - 1]?.merged,
  );
  const next = isGroup ? rows[rows.indexOf(first) + 1] : undefined;
  return next && !filled(next).some((text) => isValue(text, findCountry)) ? next : first;
}

/** Whether a text is a year, a number, an address, a country, or a place with its country: no heading. */
function isValue(text: string, findCountry: FindCountry): boolean {
  if (/^(?:1[5-9]|20)\d\d(?:[-./]\d.*)?$|^-?\d+[.,]\d+$|^https?:/.test(text)) return true;
  const country = /^[^,]+,\s*([^,]+)$/.exec(text)?.[1] ?? text;
  return roleOfHeading(text) === undefined && findCountry(country).kind === 'country';
}

/** One place a row, its partners in the following columns, each as `City, Country`. */
function adjacency(profiles: readonly ColumnProfile[]): Mapping | undefined {
  const places = profiles.filter(({ namesWithCountry }) => namesWithCountry);
  const [first, second] = places;
  if (!first || !second || profiles.some(({ role }) => role === 'country')) return undefined;
  const open = places.length > 2 || profiles.length > 3;
  const columns = open ? `${second.index + 1}..` : String(second.index + 1);
  return {
    parties: [{ cell: { column: first.index + 1, form: 'name, country' } }],
    partners: { columns, cell: 'name, country' },
    relation: { kind: { value: 'UNSPECIFIED' } },
  };
}

function columnsOf(profiles: readonly ColumnProfile[], headings: readonly string[]): Mapping {
  const field = ({ index, heading }: ColumnProfile): FieldMapping => {
    const unique =
      heading !== '' && headings.filter((other) => other.toLowerCase() === heading.toLowerCase()).length === 1;
    return { column: unique ? heading : index + 1 };
  };
  const withRole = (role: ColumnProfile['role']): readonly ColumnProfile[] =>
    profiles.filter((one) => one.role === role);
  const names = namesOf(profiles);
  const [date, ended, kind, status, url, note] = (['date', 'ended', 'kind', 'status', 'url', 'note'] as const).map(
    (role) => withRole(role)[0],
  );
  const parties = names.map((name): PartyMapping => {
    const facts: Record<string, FieldMapping> = {};
    for (const role of ['country', 'unit', 'latitude', 'longitude', 'wikidataId'] as const) {
      const column = withRole(role).find((candidate) => ownerOf(candidate, names, withRole(role)) === name);
      if (column) facts[role] = field(column);
    }
    // Without a country, coordinates or an ID, no relation of the place could be imported.
    const isPlaced = facts.country ?? facts.latitude ?? facts.wikidataId;
    return { name: field(name), ...facts, ...(isPlaced ? {} : { country: codeOfCountry }) };
  });
  const placeholder: PartyMapping = { name: { value: 'NAME OF THE PLACE' }, country: codeOfCountry };
  const kinds = kind && Object.fromEntries(kind.texts.slice(0, 30).map((text) => [text, kindOfText(text)]));
  const order = date && orderOf(date.texts);
  return {
    ...(order === undefined ? {} : { dates: { order } }),
    parties: [...Array.from({ length: Math.max(0, 2 - parties.length) }, () => placeholder), ...parties],
    relation: {
      ...(date ? { date: field(date) } : {}),
      ...(ended ? { ended: field(ended) } : {}),
      kind: kind ? { ...field(kind), values: kinds } : { value: 'UNSPECIFIED' },
      ...(status?.texts.every((text) => /^(?:active|suspended|ended)$/i.test(text)) ? { status: field(status) } : {}),
      ...(note ? { notes: [field(note)] } : {}),
      ...(url ? { sources: [{ url: field(url) }] } : {}),
    },
  };
}

/** The columns with the names of the two places, in the order of the table. */
function namesOf(profiles: readonly ColumnProfile[]): readonly ColumnProfile[] {
  const names = profiles.filter(({ role }) => role === 'name');
  if (names.length === 0) {
    return profiles
      .filter(({ role, texts }) => role === undefined && texts.some((text) => /\p{L}/u.test(text)))
      .slice(0, 2);
  }
  const partner = names.find(({ heading }) => isOfPartner(heading));
  const own = names.find(({ heading }) => !isOfPartner(heading));
  return [own, partner ?? names.filter((name) => name !== own)[0]].flatMap((name) => name ?? []);
}

/** The place that a column describes: the one that its heading names, else the nearest, after or before all others of its role. */
function ownerOf(
  column: ColumnProfile,
  names: readonly ColumnProfile[],
  peers: readonly ColumnProfile[],
): ColumnProfile | undefined {
  const [first, second] = names;
  if (!second) return first;
  if (isOfPartner(column.heading)) return names.find(({ heading }) => isOfPartner(heading)) ?? second;
  const before = peers.every((peer, index) => peer.index < (names[index]?.index ?? Number.POSITIVE_INFINITY));
  if (before && peers.length === 2) return names[peers.indexOf(column)];
  return names.findLast(({ index }) => index < column.index) ?? first;
}

/** The order of numeric dates, if all that have only one reading agree. Dates with dots are written with the day first. */
function orderOf(texts: readonly string[]): 'DMY' | 'MDY' | undefined {
  const numeric = texts.flatMap((text) => {
    const match = /^(\d{1,2})([-./ ])\s?(\d{1,2})[-./ ]\s?\d{4}$/.exec(text);
    return match ? [{ first: Number(match[1]), separator: match[2], second: Number(match[3]) }] : [];
  });
  if (numeric.length === 0) return undefined;
  const [dayFirst, monthFirst] = [numeric.some(({ first }) => first > 12), numeric.some(({ second }) => second > 12)];
  if (dayFirst !== monthFirst) return dayFirst ? 'DMY' : 'MDY';
  return !dayFirst && numeric.every(({ separator }) => separator === '.') ? 'DMY' : undefined;
}
