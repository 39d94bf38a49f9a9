import type { DateOptions } from '../dates/single-date.ts';
import type { Finding, ImportedRelation, ListFacts, ReadList } from '../relation.ts';
import { withoutUndefined } from '../without-undefined.ts';
import { type Columns, partnerColumns } from './columns.ts';
import { dataRows } from './data-rows.ts';
import type { Mapping } from './mapping.ts';
import { mergeRelations } from './merge-relations.ts';
import { CountryReader, type FindCountry } from './read-country.ts';
import { dateOptionsOf } from './read-dates.ts';
import { type ReadParty, readParty, readPlaceCell } from './read-party.ts';
import { readRelation } from './read-relation.ts';
import { rowProblem } from './row-problem.ts';
import { noValuesOf, RowReader } from './row-reader.ts';
import { openTable } from './table-file.ts';
import type { Table, TableRow } from './table-row.ts';

/**
 * Reads the relations of a table: delimited text, an XLSX workbook or a Markdown table. Values that cannot be read are left out
 * of the result and reported; the caller decides whether anything is imported.
 *
 * @throws BadUserInput if the file is no table, or the mapping does not fit it
 */
export async function readTable(
  file: string,
  mapping: Mapping,
  findCountry: FindCountry,
  onProgress: (rows: number) => void = () => {},
): Promise<ReadList> {
  const table = await openTable(file, mapping);
  const context = {
    mapping,
    table,
    countries: new CountryReader(findCountry, mapping),
    noValues: noValuesOf(mapping.noValue),
    dates: dateOptionsOf(mapping),
    findings: [] as Finding[],
  };
  const relations: ImportedRelation[] = [];
  let count = 0;
  for await (const { row, columns } of dataRows(file, table, mapping, context.findings)) {
    relations.push(...readRow(row, columns, context));
    count += 1;
    onProgress(count);
  }
  const merged = mergeRelations(relations);
  const findings = [...table.findings, ...context.findings, ...merged.findings];
  return { facts: factsOf(mapping), relations: merged.relations, findings };
}

interface Context {
  readonly mapping: Mapping;
  readonly table: Table;
  readonly countries: CountryReader;
  readonly noValues: ReadonlySet<string>;
  readonly dates: DateOptions;
  readonly findings: Finding[];
}

function factsOf({ list = {} }: Mapping): ListFacts {
  return withoutUndefined<ListFacts>(list);
}

function readRow(row: TableRow, columns: Columns, context: Context): ImportedRelation[] {
  const { mapping, table, findings, noValues, countries } = context;
  const reader = new RowReader(row, table, columns, noValues, findings);
  const problem = rowProblem(row, columns, mapping, table);
  if (problem) reader.report(problem.severity, problem, problem.found);
  if (problem && problem.severity !== 'doubtful') return [];
  const parties = mapping.parties.map((party) => readParty(reader, party, mapping, countries));
  const [first] = parties;
  if (mapping.partners) return first ? readPartners(reader, first, context) : missing(reader, parties, context);
  const required = parties.slice(0, 2);
  if (required.includes(undefined)) return missing(reader, required, context);
  return [
    relationOf(
      reader,
      parties.flatMap((party) => party ?? []),
      context,
    ),
  ];
}

/** Reports the parties that the row does not name. A name that is there and cannot be read is reported already. */
function missing(
  reader: RowReader,
  parties: readonly (ReadParty | undefined)[],
  { mapping }: Context,
): ImportedRelation[] {
  const absent = mapping.parties.slice(0, parties.length).flatMap(({ name, cell }, index) => {
    const column = name?.column ?? cell?.column;
    return parties[index] === undefined && (column === undefined || reader.isBlank(column))
      ? [`place ${index + 1}`]
      : [];
  });
  if (absent.length > 0) reader.report('unreadable', incomplete, `no ${absent.join(' and no ')}`);
  return [];
}

const incomplete = {
  rule: 'A row does not name all places.',
  expected: 'a name for each place; cells are not filled from the row above',
  advice: 'Complete the row in the file. Only merged cells of a workbook are repeated, within their range.',
};

function relationOf(reader: RowReader, parties: readonly ReadParty[], { mapping, dates }: Context): ImportedRelation {
  const printed = parties.find(({ date }) => date !== undefined)?.date;
  const position = reader.position();
  const value =
    printed === undefined ? undefined : { text: printed, cell: { text: printed }, replaced: false, position };
  return { position, parties: parties.map(({ place }) => place), ...readRelation(reader, mapping, dates, value) };
}

function readPartners(reader: RowReader, place: ReadParty, context: Context): ImportedRelation[] {
  const { mapping, countries } = context;
  const { partners } = mapping;
  if (!partners) return [];
  const { columns, cell: form, separator, language, ...others } = partners;
  return partnerColumns(columns, reader.row.cells.length).flatMap((index) => {
    const value = reader.at(index);
    if (!value) return [];
    const texts = separator === undefined ? [value.text] : value.text.split(separator).map((text) => text.trim());
    return texts
      .filter((text) => text !== '')
      .flatMap((text) => {
        const partner = readPlaceCell(reader, { ...value, text, language }, form, others, mapping, countries);
        return partner ? [{ ...relationOf(reader, [place, partner], context), position: value.position }] : [];
      });
  });
}
