import { requireGroup, type SourceRow } from '../../store/rows.ts';
import { anySource } from '../../store/sources.ts';
import { referredIds, type Selection, user } from '../selection.ts';
import { pageSize, rowsById } from '../snapshot.ts';
import { type ColumnOf, type Table, tableOf } from './table.ts';

const reference = (row: SourceRow) => requireGroup(row, 'reference', user);

export const sourceColumns: readonly ColumnOf<SourceRow>[] = [
  { name: 'id', type: 'text', description: 'The ID: the dataset and the ID in it.', value: ({ id }) => id },
  { name: 'dataset', type: 'text', description: 'The list that cites it.', value: ({ datasetId }) => datasetId },
  { name: 'number', type: 'integer', description: 'Its number in the references.', value: ({ number }) => number },
  { name: 'title', type: 'text', description: 'Title.', value: ({ title }) => title },
  { name: 'status', type: 'text', description: 'LIVE, ARCHIVED, DEAD or PRINT.', value: ({ status }) => status },
  { name: 'url', type: 'text', description: 'Address on the web.', value: (row) => reference(row).url },
  { name: 'archive_url', type: 'text', description: 'Address of a copy.', value: (row) => reference(row).archiveUrl },
  { name: 'authors', type: 'list', description: 'Authors, as printed.', value: (row) => reference(row).authors },
  { name: 'editors', type: 'list', description: 'Editors, as printed.', value: (row) => reference(row).editors },
  {
    name: 'container',
    type: 'text',
    description: 'The work that contains it.',
    value: (row) => reference(row).container,
  },
  { name: 'publisher', type: 'text', description: 'Publisher.', value: (row) => reference(row).publisher },
  { name: 'place', type: 'text', description: 'Place of publication.', value: (row) => reference(row).place },
  { name: 'detail', type: 'text', description: 'Volume, issue or pages.', value: (row) => reference(row).detail },
  { name: 'format', type: 'text', description: 'Format, as printed.', value: (row) => reference(row).format },
  { name: 'via', type: 'text', description: 'Where it was found.', value: (row) => reference(row).via },
  { name: 'language', type: 'text', description: 'BCP 47 tag.', value: (row) => reference(row).language },
  {
    name: 'published_on',
    type: 'date',
    description: 'Date of publication.',
    value: (row) => reference(row).publishedOn,
  },
  {
    name: 'accessed_on',
    type: 'date',
    description: 'When it was accessed.',
    value: (row) => reference(row).accessedOn,
  },
  {
    name: 'archived_on',
    type: 'date',
    description: 'When it was archived.',
    value: (row) => reference(row).archivedOn,
  },
  { name: 'isbn', type: 'text', description: 'ISBN.', value: (row) => reference(row).isbn },
  { name: 'issn', type: 'text', description: 'ISSN.', value: (row) => reference(row).issn },
];

/** The sources that the selected friendships cite, by ID; without a filter, all sources, by dataset and number. */
export function sourceTable(selection: Selection, columns: readonly string[] | undefined): Table {
  return tableOf('sources', sourceColumns, columns, () => sourcePages(selection));
}

/** The rows of `sourceTable`. */
export async function* sourcePages(selection: Selection): AsyncGenerator<readonly SourceRow[]> {
  const { snapshot, isFiltered } = selection;
  if (isFiltered) {
    const ids = await referredIds(selection, ({ sourceIds }) => sourceIds);
    yield* snapshot.pages(ids, ({ sources }, page) => rowsById(page, (id) => sources.byId(id)));
    return;
  }
  let after: string | undefined;
  do {
    const request = { take: { first: pageSize }, after, before: undefined };
    const { rows, hasNextPage } = await snapshot.read(({ sources }) => sources.page(request, anySource));
    yield rows;
    after = hasNextPage ? rows.at(-1)?.cursor : undefined;
  } while (after !== undefined);
}
