import { readJsonFile } from '../dataset/json-file.ts';
import { BadUserInput } from '../errors.ts';
import type { PageOptions } from './city-list/page-options.ts';
import { findCountry } from './countries/find-country.ts';
import { firstBytes } from './file/first-bytes.ts';
import { otherFormat } from './file/other-formats.ts';
import { readPageText } from './file/page-text.ts';
import { detectHtmlPage } from './html/detect.ts';
import { readHtmlPage } from './html/read-html-page.ts';
import { detectListPage } from './list-page/detect.ts';
import { readListPage } from './list-page/read-list-page.ts';
import { type MappingKind, mappingKind } from './mapping/kind.ts';
import { type PageMapping, pageMappingSchema } from './mapping/page-mapping.ts';
import { type QueryMapping, queryMappingSchema } from './mapping/query-mapping.ts';
import type { ListFacts, ReadList } from './relation.ts';
import { hasColumns } from './table/delimiter.ts';
import { type Mapping, mappingSchema } from './table/mapping.ts';
import { readTable } from './table/read-table.ts';
import { tableFormat } from './table/table-file.ts';
import { encodingOf } from './table/text-encoding.ts';
import { detectWikidata } from './wikidata/detect.ts';
import { readEntities } from './wikidata/entities/read-entities.ts';
import { readSparqlResults } from './wikidata/sparql/read-results.ts';
import { detectWikitext } from './wikitext/detect.ts';
import { readWikitext } from './wikitext/read-wikitext.ts';
import { withoutUndefined } from './without-undefined.ts';

/** What a reader is given besides the file. */
interface ReadRequest {
  readonly file: string;
  /** Path of the mapping file. */
  readonly mapping?: string | undefined;
  /** What a list page does not state. */
  readonly page?: PageOptions;
  /** Called with the number of rows that have been read. */
  readonly onProgress?: (rows: number) => void;
}

interface ImportedList extends ReadList {
  /** Whether what cannot be read is to be left out, according to the mapping. */
  readonly leavesOutUnreadable?: boolean;
}

/** One format of lists. To add a format, write its reader and add it to `formats`. */
interface Format {
  /** For `--format`. */
  readonly name: string;
  readonly description: string;
  /** The beginning of such a file, on one line. */
  readonly example: string;
  /** The kind of mapping that says what is what in it. */
  readonly mapping: MappingKind | 'none';
  /** Whether a file that begins with this text has the format. The formats are tried in their order. */
  readonly detect: (head: string, file: string, hasMapping: boolean) => boolean | Promise<boolean>;
  readonly read: (request: ReadRequest) => Promise<ImportedList>;
}

export const formats: readonly Format[] = [
  {
    name: 'wikidata-entities',
    description: 'Wikidata entities (wbgetentities) as JSON',
    example: '{"entities": {"Q275129": {"id": "Q275129", "claims": {"P190": [...]}}}}',
    mapping: 'none',
    detect: (head) => detectWikidata(head) === 'entities',
    read: ({ file }) => readEntities({ file }),
  },
  page(
    'html',
    'HTML of a list page on a wiki',
    '<h2 id="Texas">Texas</h2> ... <li>Kobe, Japan (1980)</li>',
    detectHtmlPage,
    readHtmlPage,
  ),
  page(
    'wikitext',
    'wikitext of a list page',
    '* {{flagicon|JPN}} [[Kobe]], Japan (1980)<ref>...</ref>',
    detectWikitext,
    readWikitext,
  ),
  page(
    'list-page',
    'a list page as plain text',
    '喀什地区\t瓜达尔\t巴基斯坦\t2016年6月26日',
    detectListPage,
    readListPage,
  ),
  sparql('json', '{"head": {"vars": ["place", "partner"]}, "results": {"bindings": [...]}}'),
  sparql('tsv', '?place\\t?partner\\t?placeLabel\\t?partnerLabel'),
  sparql('csv', 'place,partner,placeLabel,partnerLabel'),
  {
    name: 'table',
    description: 'a table (CSV, TSV, XLSX or Markdown) with a mapping',
    example: 'city,country,partner,partner country,year',
    mapping: 'table',
    detect: async (head, file, hasMapping) => {
      try {
        return (await tableFormat(file)) !== 'delimited' || hasMapping || hasColumns(head);
      } catch (error) {
        if (error instanceof BadUserInput) return false;
        throw error;
      }
    },
    read: async ({ file, mapping: path, onProgress }) => {
      const mapping = await readMapping(file, path);
      const list = await readTable(file, mapping, findCountry, onProgress);
      return { ...list, leavesOutUnreadable: mapping.unreadable === 'leave-out' };
    },
  },
];

function page(
  name: string,
  description: string,
  example: string,
  detect: (head: string) => boolean,
  read: (text: string, options: PageOptions) => ReadList,
): Format {
  return {
    name,
    description,
    example,
    mapping: 'page',
    detect,
    read: async ({ file, mapping: path, page }) => {
      const mapping = path === undefined ? undefined : await readJsonFile(path, pageMappingSchema);
      const list = read(await readPageText(file), { ...optionsOf(mapping), ...page });
      return withMapping(list, mapping);
    },
  };
}

function sparql(type: 'json' | 'tsv' | 'csv', example: string): Format {
  return {
    name: `sparql-${type}`,
    description: `results of a Wikidata query as ${type.toUpperCase()}`,
    example,
    mapping: 'query',
    detect: (head) => detectWikidata(head) === `sparql-${type}`,
    read: async ({ file, mapping }) => {
      const stated = mapping === undefined ? undefined : await readJsonFile(mapping, queryMappingSchema);
      const variables = stated?.variables;
      return withMapping(await readSparqlResults({ file, format: type, ...(variables ? { variables } : {}) }), stated);
    },
  };
}

function optionsOf(mapping: PageMapping | undefined): PageOptions {
  return withoutUndefined<PageOptions>({
    language: mapping?.list?.language,
    localCountry: mapping?.country,
    local: mapping?.place,
    countries: mapping?.countries,
  });
}

/** A list with what its mapping states about it. */
function withMapping(list: ReadList, mapping: PageMapping | QueryMapping | undefined): ImportedList {
  return {
    ...list,
    facts: { ...list.facts, ...withoutUndefined<ListFacts>(mapping?.list ?? {}) },
    leavesOutUnreadable: mapping?.unreadable === 'leave-out',
  };
}

/**
 * The format with this name, or the one that the file has: with a mapping, rather one that takes such a mapping.
 *
 * @throws BadUserInput that lists all formats
 */
export async function formatOf(file: string, name: string, mapping: string | undefined): Promise<Format> {
  if (name !== 'auto') {
    const named = formats.find((format) => format.name === name);
    if (named) return named;
    throw new BadUserInput(`There is no format "${name}".\n${acceptedFormats()}`, {
      expected: 'a format',
      found: name,
    });
  }
  const start = await firstBytes(file);
  const head = new TextDecoder(encodingOf(start)).decode(start, { stream: true });
  const kind = mapping === undefined ? undefined : await mappingKind(mapping);
  const possible = formats.toSorted((a, b) => Number(b.mapping === kind) - Number(a.mapping === kind));
  for (const format of possible) if (await format.detect(head, file, kind === 'table')) return format;
  const other = await otherFormat(file, start, head);
  const { found, advice } = other ?? noColumns;
  throw new BadUserInput(`${file}: the format is not recognized; found ${found}. ${advice}\n${acceptedFormats()}`, {
    file,
    expected: 'one of the formats',
    found,
  });
}

const noColumns = {
  found: 'a text without columns',
  advice: 'A table has several columns, and a list page has headings with lists or tables.',
};

function acceptedFormats(): string {
  const lines = formats.map(({ name, description, example }) => `  ${name}: ${description}\n    ${example}`);
  return [
    'Accepted are:',
    ...lines,
    'Convert the file to one of these, such as a table in CSV with one relation per row; or name its format with --format.',
  ].join('\n');
}

async function readMapping(file: string, path: string | undefined): Promise<Mapping> {
  if (path !== undefined) return readJsonFile(path, mappingSchema);
  throw new BadUserInput(
    `${file}: a table needs a mapping, which states what each column is. Run \`youcheng import ${file} --suggest-mapping > mapping.json\`, review the file, and pass it with --mapping.`,
    { file, expected: '--mapping', found: 'none' },
  );
}
