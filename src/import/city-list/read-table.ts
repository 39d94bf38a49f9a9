import { simplify } from '../list-page/han.ts';
import type { ImportedRelation, Position } from '../relation.ts';
import { isTotalsRow } from '../table/totals-row.ts';
import { alignRow } from './align-row.ts';
import { readCityLine, saysNone } from './city-line.ts';
import { type ColumnRole, type PageColumns, readColumns } from './columns.ts';
import { continentNamed } from './continent.ts';
import { readHeading } from './heading.ts';
import { localParty } from './local-place.ts';
import type { LocalPlace, PageContext, Section } from './page-context.ts';
import { type Content, cellText, plainContent, type TableBlock, type TableRow } from './page-document.ts';
import { readPartner } from './read-place.ts';
import { makeRelation } from './read-relation.ts';
import { countryByUnit } from './regions.ts';

/** Reads the rows of a table below its headings. A row without a local place has that of the row above. */
export function readTable(table: TableBlock, above: Section, context: PageContext): ImportedRelation[] {
  const start = headerIndex(table);
  const columns = start < 0 ? undefined : readColumns(textsOf(table.rows[start]));
  if (!columns) {
    reportOtherTable(table, context);
    return [];
  }
  const relations: ImportedRelation[] = [];
  let section = above;
  let local: LocalPlace | undefined;
  for (const row of table.rows.slice(start + 1)) {
    const texts = textsOf(row);
    if (texts.every((text) => text === '') || isRepeated(texts, textsOf(table.rows[start]))) continue;
    if (isTotalsRow(texts)) {
      context.findings.report('totals', row.position, texts.join(' | '));
      continue;
    }
    const divider = dividerOf(texts, row);
    if (divider !== undefined) {
      const { continent, level, status } = readHeading(divider);
      section = {
        ...section,
        ...(continent === undefined ? {} : { continent, continentText: divider }),
        ...(level === undefined || level === 'CITY' ? {} : { level }),
        ...(status === undefined ? {} : { status }),
      };
      if (continent === undefined && level === undefined && status === undefined) {
        context.findings.report('row', row.position, divider);
      }
      continue;
    }
    const cells = assign(row, columns, context);
    local = localOf(cells, context) ?? local;
    relations.push(...readRow(row, cells, columns, { ...section, ...(local === undefined ? {} : { local }) }, context));
  }
  return relations;
}

function headerIndex({ rows }: TableBlock): number {
  return rows.slice(0, 3).findIndex((row) => readColumns(textsOf(row)) !== undefined);
}

/** A table whose first row says nothing of sister cities is another table, such as an infobox. */
function reportOtherTable({ rows, position }: TableBlock, { findings }: PageContext): void {
  const [first] = rows;
  const text = textsOf(first).join(' | ');
  const width = first?.cells.length ?? 0;
  if (width >= 2 && rows.length > 2 && rows.some((row) => /\b1[89]\d\d\b|\b20\d\d\b/u.test(textsOf(row).join(' ')))) {
    findings.report('table', position, text);
  }
}

function textsOf(row: TableRow | undefined): string[] {
  return (row?.cells ?? []).map((cell) => cellText(cell));
}

function isRepeated(texts: readonly string[], header: readonly string[]): boolean {
  return texts.join('\n') === header.join('\n');
}

/** One text over all columns. */
function dividerOf(texts: readonly string[], { cells, ragged }: TableRow): string | undefined {
  const [first] = texts;
  if (first === undefined || first === '' || ragged) return undefined;
  return cells.length > 1 && texts.every((text) => text === first) ? first : undefined;
}

type Cells = ReadonlyMap<ColumnRole, readonly Content[]>;

function assign(row: TableRow, { roles }: PageColumns, { words, locals }: PageContext): Cells {
  const texts = textsOf(row);
  const indexes =
    row.ragged && texts.length !== roles.length
      ? alignRow(texts, roles, words, (name) => isLocalName(name, locals))
      : roles.map((_, index) => index);
  const cells = new Map<ColumnRole, readonly Content[]>();
  for (const [column, role] of roles.entries()) {
    const cell = row.cells[indexes[column] ?? -1];
    if (
      role !== undefined &&
      cell !== undefined &&
      cellText(cell) + cell.map(({ flags }) => flags.join('')).join('') !== ''
    )
      cells.set(role, cell);
    else if (role === 'notes' && cell !== undefined) cells.set(role, cell);
  }
  return cells;
}

/** A name of a local place of the page, or one with an administrative suffix of Chinese places. */
export function isLocalName(name: string, locals: ReadonlySet<string>): boolean {
  const text = simplify(name.trim());
  return locals.has(text) || [...locals].some((local) => local.length > 2 && local.startsWith(text) && text.length > 1);
}

function localOf(cells: Cells, { locals }: PageContext): LocalPlace | undefined {
  const [content] = cells.get('local') ?? [];
  if (!content || content.text === '') return undefined;
  const name = content.text.replace(/\s+/gu, ' ').trim();
  locals.add(simplify(name));
  const [place = '', ...unit] = /^\p{Script=Latin}/u.test(name) ? name.split(/\s*,\s*/u) : [name];
  const country = countryByUnit(content.links.get(name) ?? '');
  return {
    name: place,
    ...(unit.length === 0 ? {} : { unit: unit.join(', ') }),
    ...(country === undefined ? {} : { country }),
  };
}

function readRow(
  row: TableRow,
  cells: Cells,
  columns: PageColumns,
  section: Section,
  context: PageContext,
): ImportedRelation[] {
  const { position } = row;
  const { findings } = context;
  const lines = (cells.get('partner') ?? []).filter(({ text, flags }) => text !== '' || flags.length > 0);
  if (lines.length === 0) {
    findings.report('noName', position, textsOf(row).join(' | '));
    return [];
  }
  if (!section.local) {
    findings.report('noLocal', position, cellText(lines));
    return [];
  }
  const local = localParty(
    section.local,
    { ...section, ...(columns.localCountry === undefined ? {} : { localCountry: columns.localCountry }) },
    position,
    context,
  );
  const dates = cells.get('date') ?? [];
  const rowSection = withRowFacts(cells, section, position, context);
  return lines.flatMap((content, index) => {
    if (saysNone(content.text)) {
      findings.report('noPartner', position, `${local.name.text}: ${content.text}`);
      return [];
    }
    const countries = cells.get('country') ?? [];
    const country = pick(countries, index, lines.length);
    const flags = [...content.flags, ...(country?.flags ?? [])];
    const inColumn = country === undefined || country.text === '' ? undefined : country.text;
    // A column of countries that is empty in this row does not make the name hold a country.
    const hasCountry = columns.roles.includes('country') || columns.partnerCountry !== undefined;
    const line = hasCountry ? wholeName(content.text, inColumn, context) : readCityLine(content, context.words);
    if (!line) {
      findings.report('line', position, content.text);
      return [];
    }
    const partner = readPartner(
      {
        name: line.name,
        unit: textOf(pick(cells.get('unit') ?? [], index, lines.length)) ?? line.unit,
        country: inColumn ?? line.country,
        flags,
        code: columns.partnerCountry ?? section.country,
      },
      position,
      context,
    );
    const contents = [
      content,
      ...[...cells].flatMap(([role, cell]) => (role === 'partner' || role === 'local' ? [] : cell)),
    ];
    const printed = textOf(pick(dates, index, lines.length));
    return [
      makeRelation(
        {
          position,
          local,
          partner,
          date: printed !== undefined && !saysNone(printed) ? printed : line.date,
          ended: textOf(pick(cells.get('ended') ?? [], index, lines.length)),
          remarks: [...line.remarks, ...remarksOf(cells.get('notes'))],
          contents,
          section: rowSection,
        },
        context,
      ),
    ];
  });
}

/** A name in a table with countries is not taken apart, except for a unit after a comma. */
function wholeName(text: string, country: string | undefined, { words }: PageContext) {
  if (country === undefined || !/^\p{Script=Latin}/u.test(text)) {
    return { name: text.trim(), remarks: [] as string[], unit: undefined, country: undefined, date: undefined };
  }
  return readCityLine(plainContent(text), words, country);
}

/** The line of a cell that belongs to a line of the partners: its own, or the only one. */
function pick(lines: readonly Content[], index: number, count: number): Content | undefined {
  return lines.length === count ? lines[index] : lines.length === 1 || count === 1 ? lines[0] : undefined;
}

function textOf(content: Content | undefined): string | undefined {
  const text = content?.text.trim() ?? '';
  return text === '' ? undefined : text;
}

function remarksOf(lines: readonly Content[] | undefined): string[] {
  const text = cellText(lines);
  return text === '' || saysNone(text) ? [] : [text];
}

function withRowFacts(cells: Cells, section: Section, position: Position, { findings }: PageContext): Section {
  const text = cellText(cells.get('continent'));
  const continent = continentNamed(text);
  if (text !== '' && continent === undefined) findings.report('noContinent', position, text);
  const kindText = cellText(cells.get('kind'));
  const meaning = kindText === '' ? undefined : readHeading(kindText);
  const level = readHeading(cellText(cells.get('level'))).level;
  return {
    ...section,
    ...(continent === undefined ? {} : { continent, continentText: text }),
    ...(meaning === undefined ? {} : { kindText }),
    ...(meaning?.kind === undefined ? {} : { kind: meaning.kind }),
    ...(meaning?.status === undefined ? {} : { status: meaning.status }),
    ...(level === undefined || level === 'CITY' ? {} : { level }),
  };
}
