import { withoutFootnotes } from '../dates/footnotes.ts';
import type { ImportedPlace } from '../relation.ts';
import { readCellForm } from './cell-form.ts';
import type { Mapping, PartyMapping } from './mapping.ts';
import type { CountryReader } from './read-country.ts';
import { readLocation } from './read-location.ts';
import type { RowReader, Value } from './row-reader.ts';
import type { CellProblem } from './table-row.ts';

const problems = {
  name: {
    rule: 'The name of a place cannot be read.',
    expected: 'a name with letters, of at most 200 characters, in one cell',
    advice:
      'Correct the row. A name with many lines or delimiters often comes from a quotation mark that is not closed.',
  },
  form: {
    rule: 'The cell does not have the form that the mapping states.',
    expected: 'a cell of the form in the mapping, such as "name, country"',
    advice: 'Correct the cell, or "form" in the mapping.',
  },
  footnote: {
    rule: 'A name has a footnote mark.',
    expected: 'a name alone',
    advice: 'The mark is removed. What the footnote says is not imported.',
  },
  lines: {
    rule: 'A name has several lines.',
    expected: 'one name in a cell',
    advice: 'The first line is imported as the name and the others as further names.',
  },
  wikidataId: {
    rule: 'The Wikidata ID cannot be read.',
    expected: 'an ID such as Q1726, or its address',
    advice: 'Correct the cell.',
  },
  geonamesId: {
    rule: 'The GeoNames ID cannot be read.',
    expected: 'a number such as 2867714, or its address',
    advice: 'Correct the cell.',
  },
} as const satisfies Record<string, CellProblem>;

/** A place, and the data about the relation in its cell. */
export interface ReadParty {
  readonly place: ImportedPlace;
  /** The printed date, if the form of the cell has one. */
  readonly date?: string;
}

/** Reads a place from the columns of one party. Undefined: the row does not name it. */
export function readParty(
  row: RowReader,
  party: PartyMapping,
  mapping: Mapping,
  countries: CountryReader,
): ReadParty | undefined {
  if (party.cell) {
    const value = row.column(party.cell.column);
    return (
      value &&
      readPlaceCell(row, { ...value, language: party.cell.language }, party.cell.form, party, mapping, countries)
    );
  }
  const name = readName(row, row.value(party.name));
  if (!name) return undefined;
  const country = countries.read(row, row.value(party.country), party.country !== undefined, name.name.text);
  return { place: { ...name, ...country, ...factsOf(row, party, mapping, name.otherNames) } };
}

/** Reads a place from one cell, such as `Lyon, France`; what the cell does not state comes from the other columns. */
export function readPlaceCell(
  row: RowReader,
  value: Value,
  form: string,
  party: Omit<PartyMapping, 'cell'>,
  mapping: Mapping,
  countries: CountryReader,
): ReadParty | undefined {
  const text = withoutFootnotes(value.text);
  const parts = readCellForm(text, form, (one, other) => countries.same(one, other));
  if (!parts) {
    row.report('unreadable', problems.form, value.text, value.position);
    return undefined;
  }
  const name = readName(row, { ...value, text: parts.name });
  if (!name) return undefined;
  const stated = parts.country === undefined ? row.value(party.country) : { ...value, text: parts.country };
  const country = countries.read(row, stated, /\bcountry\b/.test(form) || party.country !== undefined, parts.name);
  const unit = parts.unit === undefined ? {} : { unit: parts.unit };
  const place = { ...name, ...country, ...factsOf(row, party, mapping, name.otherNames), ...unit };
  return { place, ...(parts.date === undefined ? {} : { date: parts.date }) };
}

type Named = Pick<ImportedPlace, 'name' | 'otherNames'>;

function readName(row: RowReader, value: Value | undefined): Named | undefined {
  if (!value) return undefined;
  const lines = value.text.split(/\s*[\r\n]+\s*/).filter((line) => line !== '');
  const names = lines.map(withoutFootnotes).filter((line) => line !== '');
  const [text, ...others] = names;
  const broken = value.text.length > 200 || lines.length > 4;
  if (text === undefined || broken || !/\p{L}/u.test(text)) {
    row.report('unreadable', problems.name, value.text, value.position);
    return undefined;
  }
  if (names.some((name, index) => name !== lines[index]))
    row.report('doubtful', problems.footnote, value.text, value.position);
  if (others.length > 0) row.report('doubtful', problems.lines, value.text, value.position);
  const language = value.language === undefined ? {} : { language: value.language };
  return {
    name: { text, ...language },
    ...(others.length === 0 ? {} : { otherNames: others.map((other) => ({ text: other })) }),
  };
}

function factsOf(
  row: RowReader,
  party: Omit<PartyMapping, 'cell' | 'name'>,
  mapping: Mapping,
  lines: ImportedPlace['otherNames'] = [],
): Omit<ImportedPlace, 'name' | 'country' | 'countryText'> {
  const mapped = (party.otherNames ?? []).flatMap((field) => readName(row, row.value(field))?.name ?? []);
  const otherNames = [...lines, ...mapped];
  const unit = row.value(party.unit)?.text;
  return {
    ...(otherNames.length === 0 ? {} : { otherNames }),
    ...(unit === undefined ? {} : { unit: withoutFootnotes(unit) }),
    ...readLocation(row, party, mapping),
    ...identifier(row, row.value(party.wikidataId), /^(?:.*[/:])?(Q[1-9]\d*)$/, problems.wikidataId, (id) => ({
      wikidataId: id,
    })),
    ...identifier(
      row,
      row.value(party.geonamesId),
      /^(?:.*geonames\.org\/)?([1-9]\d{0,9})(?:\/.*)?$/,
      problems.geonamesId,
      (id) => ({
        geonamesId: Number(id),
      }),
    ),
    ...(party.side === undefined ? {} : { side: party.side }),
  };
}

function identifier<T>(
  row: RowReader,
  value: Value | undefined,
  pattern: RegExp,
  problem: CellProblem,
  make: (id: string) => T,
): T | undefined {
  if (!value) return undefined;
  const id = pattern.exec(value.text)?.[1];
  if (id !== undefined) return make(id);
  row.report('unreadable', problem, value.text, value.position);
  return undefined;
}
