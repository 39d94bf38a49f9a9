import { isLanguageTag } from '../dataset/schema.ts';
import { BadUserInput } from '../errors.ts';
import { isEmptyFilter } from '../store/empty-filter.ts';
import type { Store } from '../store/store.ts';
import { aboutOf } from './about.ts';
import { openDatasetFile } from './dataset-file.ts';
import type { ExportFile } from './file.ts';
import { checkFilter, parseFilter } from './filter.ts';
import { type Content, type FormatName, formatNames, formats, write } from './formats.ts';
import { friendshipResources } from './rdf/friendships.ts';
import { placeResources } from './rdf/places.ts';
import { sourceResources } from './rdf/sources.ts';
import type { Selection } from './selection.ts';
import { shown } from './shown.ts';
import { Snapshot } from './snapshot.ts';
import { friendshipColumns, friendshipTable } from './table/friendships.ts';
import {
  jurisdictionColumns,
  jurisdictionPages,
  jurisdictionTable,
  partyPages,
  partyTable,
} from './table/jurisdictions.ts';
import { sourceColumns, sourceTable } from './table/sources.ts';
import type { Column } from './table/table.ts';
import { tieColumns, tieTable } from './table/ties.ts';

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

interface Subject {
  readonly columns: readonly Column[];
  readonly content: (
    selection: Selection,
    columns: readonly string[] | undefined,
  ) => DistributiveOmit<Content, 'sources'>;
}

/** What can be exported. */
const subjects = {
  friendships: {
    columns: friendshipColumns,
    content: (selection, columns) => ({
      kind: 'table',
      table: friendshipTable(selection, columns),
      resources: () => friendshipResources(selection),
    }),
  },
  jurisdictions: {
    columns: jurisdictionColumns,
    content: (selection, columns) => ({
      kind: 'places',
      table: jurisdictionTable(selection, columns),
      resources: () => placeResources(selection, jurisdictionPages(selection)),
    }),
  },
  ties: {
    columns: tieColumns,
    content: (selection, columns) => ({ kind: 'places', table: tieTable(selection, columns) }),
  },
  sources: {
    columns: sourceColumns,
    content: (selection, columns) => ({
      kind: 'table',
      table: sourceTable(selection, columns),
      resources: () => sourceResources(selection),
    }),
  },
  network: {
    columns: [...jurisdictionColumns, ...tieColumns],
    content: (selection, columns) => ({
      kind: 'network',
      nodes: partyTable(selection, columns && ['id', ...columns.filter((name) => name !== 'id')]),
      edges: tieTable(selection, columns && [...ends, ...columns.filter((name) => !ends.includes(name))]),
      resources: async function* () {
        yield* placeResources(selection, partyPages(selection));
        yield* friendshipResources(selection);
        yield* sourceResources(selection);
      },
    }),
  },
} as const satisfies Readonly<Record<string, Subject>>;

/** Without these columns, ties are not edges. */
const ends = ['id', 'source', 'target'];

type SubjectName = keyof typeof subjects;
const subjectNames = Object.keys(subjects) as SubjectName[];

/** A dataset file, or what matches a filter. */
export const exportNames = [...subjectNames, 'dataset'] as const;

export interface ExportRequest {
  readonly what: string;
  readonly format: string;
  /** The filter, and `languages` and `columns`. */
  readonly parameters: URLSearchParams;
}

/**
 * Opens an export; its rows are not read yet.
 *
 * @throws BadUserInput or NotFound for an invalid request.
 */
export async function openExport(store: Store, { what, format, parameters }: ExportRequest): Promise<ExportFile> {
  const name = oneOf(exportNames, what, 'export');
  const formatName = oneOf(formatNames, format, 'format');
  const given = withoutRepetition(parameters);
  if (name === 'dataset') return openDatasetFile(store, formatName, given);
  const subject: Subject = subjects[name];
  const { languages, columns, ...conditions } = Object.fromEntries(given);
  const filter = parseFilter(new Map(Object.entries(conditions)));
  const wantedLanguages = languages === undefined ? [] : listOfLanguages(languages);
  refuseForResources(formatName, { languages, columns });
  const wantedColumns = columns === undefined ? undefined : listOfColumns(columns, subject.columns);
  const snapshot = await Snapshot.open(store);
  const selection = await snapshot.read(async (opened): Promise<Selection> => {
    await checkFilter(opened, filter);
    const byId = <T extends { readonly id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
    return {
      snapshot,
      filter,
      isFiltered: !isEmptyFilter(filter),
      count: await opened.friendships.count(filter),
      languages: wantedLanguages,
      datasets: byId(await opened.datasets.all()),
      countries: byId(await opened.countries.all()),
      continents: byId(await opened.countries.continents()),
    };
  });
  const about = aboutOf(what, selection);
  return {
    name: `youcheng-${what}.${formatName}`,
    mediaType: formats[formatName].mediaType,
    describesItself: formatName !== 'csv' && formatName !== 'jsonl',
    about,
    chunks: write(formatName, about, {
      ...subject.content(selection, wantedColumns),
      sources: sourceTable(selection, undefined),
    }),
  };
}

function oneOf<const T extends string>(allowed: readonly T[], text: string, kind: string): T {
  const value = allowed.find((one) => one === text);
  if (value === undefined)
    throw new BadUserInput(`There is no ${kind} ${shown(text)}. Choose one of: ${allowed.join(', ')}.`, {
      expected: allowed.join(', '),
    });
  return value;
}

/** @throws BadUserInput if a parameter is given twice, because programs differ in which value they use. */
function withoutRepetition(parameters: URLSearchParams): Map<string, string> {
  const values = new Map<string, string>();
  for (const [name, text] of parameters) {
    if (values.has(name)) throw new BadUserInput(`${shown(name)} is given twice. Separate its values by commas.`);
    values.set(name, text);
  }
  return values;
}

const maxLanguages = 20;

function listOfLanguages(text: string): readonly string[] {
  const tags = text.split(',');
  if (tags.length > maxLanguages)
    throw new BadUserInput(`\`languages\` takes at most ${maxLanguages} values, got ${tags.length}.`, {
      argument: 'languages',
    });
  const wrong = tags.find((tag) => !isLanguageTag(tag));
  if (wrong === undefined) return tags;
  throw new BadUserInput(`\`languages\`: expected BCP 47 tags such as zh-Hans, got ${shown(wrong)}.`, {
    argument: 'languages',
  });
}

/** @throws BadUserInput for a parameter that formats of RDF have no use for. */
function refuseForResources(format: FormatName, parameters: Readonly<Record<string, string | undefined>>): void {
  if (!('resources' in formats[format])) return;
  const [given] = Object.keys(parameters).filter((name) => parameters[name] !== undefined);
  if (given !== undefined)
    throw new BadUserInput(`\`${format}\` has all columns, and names in all languages: remove \`${given}\`.`, {
      argument: given,
    });
}

function listOfColumns(text: string, columns: readonly Column[]): readonly string[] {
  const names = [...new Set(text.split(','))];
  const known = new Set(columns.map(({ name }) => name));
  const wrong = names.find((name) => !known.has(name));
  if (wrong === undefined) return names;
  throw new BadUserInput(`There is no column ${shown(wrong)}. Columns: ${[...known].join(', ')}.`, {
    argument: 'columns',
  });
}
