import {
  type ExportedDataset,
  type ExportedRelation,
  exportGivenOperation,
  exportPageOperation,
} from '../api/export-operations.ts';
import type { DataOf, VariablesFor } from '../api/operation.ts';
import { request } from '../api/request.ts';

const pageSize = 100;

type PageVariables = VariablesFor<typeof exportPageOperation>;

/** The relations to export: by filter, or by ID. */
export type ExportSelection =
  | (Required<Pick<PageVariables, 'filter' | 'orderBy' | 'languages'>> & { readonly ids?: undefined })
  | (Required<Pick<PageVariables, 'languages'>> & { readonly ids: readonly string[] });

export interface Collected {
  readonly relations: readonly ExportedRelation[];
  /** The lists that contain the relations. */
  readonly datasets: readonly ExportedDataset[];
}

/** The data changed during the export, so its pages are inconsistent. */
class DataChangedError extends Error {
  override readonly name = 'DataChangedError';
}

/**
 * Reads all relations page by page; a partial result is never returned.
 *
 * @throws ApiError, DataChangedError, or the reason of `signal` if it is aborted.
 */
export async function collect(
  selection: ExportSelection,
  signal: AbortSignal,
  progress: (read: number, total: number) => void,
): Promise<Collected> {
  const relations: ExportedRelation[] = [];
  let lists: readonly ExportedDataset[] | undefined;
  let total = 0;
  const add = (datasets: readonly ExportedDataset[], page: readonly ExportedRelation[], of: number) => {
    lists ??= datasets;
    if (JSON.stringify(lists) !== JSON.stringify(datasets)) throw new DataChangedError();
    relations.push(...page);
    total = of;
    progress(relations.length, total);
  };
  if (selection.ids) {
    const { ids, languages } = selection;
    for (let start = 0; start < ids.length; start += pageSize) {
      const page = ids.slice(start, start + pageSize);
      const { datasets, nodes } = await request(exportGivenOperation, { ids: page, languages }, signal);
      const found = nodes.flatMap((node) => (node?.__typename === 'Friendship' ? [node] : []));
      add(datasets, found, ids.length);
    }
  } else {
    const { filter, orderBy, languages } = selection;
    let after: string | null = null;
    do {
      const page: DataOf<typeof exportPageOperation> = await request(
        exportPageOperation,
        { filter, orderBy, languages, after },
        signal,
      );
      const { nodes, pageInfo, totalCount } = page.friendships;
      add(page.datasets, nodes, totalCount);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
  }
  if (new Set(relations.map(({ id }) => id)).size !== total) throw new DataChangedError();
  const used = new Set(relations.flatMap(({ listings }) => listings.map(({ dataset }) => dataset.slug)));
  return { relations, datasets: (lists ?? []).filter(({ slug }) => used.has(slug)) };
}
