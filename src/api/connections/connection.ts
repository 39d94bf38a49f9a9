import type { ObjectRef, UnionRef } from '@pothos/core';
import { BadUserInput } from '../../errors.ts';
import { type MaybePromise, mapMaybe } from '../../store/maybe-promise.ts';
import type { Page, PageRequest } from '../../store/page.ts';
import type { Selection } from '../../store/projection.ts';
import { inRange } from '../arguments/range.ts';
import { builder } from '../builder.ts';
import { times } from '../cost/cost.ts';
import type { Cursors } from './cursor.ts';
import { defaultPageSize, maxPageSize } from './page-size.ts';

/** The source of a connection type. `N` is the node, `E` the additional fields of the edge. */
export interface Connection<N, E = object> {
  /** Read only if a field of it is selected. */
  readonly page: () => MaybePromise<EdgePage<N, E>>;
  /** Counted only if it is selected. */
  readonly totalCount: () => MaybePromise<number>;
}
interface EdgePage<N, E = object> {
  readonly nodes: readonly N[];
  /** Built only if selected: most queries select only the nodes. */
  readonly edges: () => readonly Edge<N, E>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}
export type Edge<N, E = object> = E & { readonly cursor: string; readonly node: N };

export interface ConnectionArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
type NodeRef<N> = ObjectRef<Types, N, N>;
type ResultRef<N> = NodeRef<N> | UnionRef<Types, N, N>;

/**
 * Defines `<name>Edge` and `<name>Connection` of the Relay specification, with the additional fields `nodes` and `totalCount`.
 *
 * @param totalReads The data that `totalCount` reads.
 */
export function defineConnection<N, E = object>(
  name: string,
  of: string,
  node: ResultRef<N>,
  totalReads: readonly Selection[] = [],
): { connection: NodeRef<Connection<N, E>>; edge: NodeRef<Edge<N, E>> } {
  const edge = builder.objectRef<Edge<N, E>>(`${name}Edge`);
  edge.implement({
    description: `An edge in a list of ${of}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Cursor for `after` and `before`.',
        resolve: (e) => e.cursor,
      }),
      node: t.field({ type: node, description: 'The item.', resolve: (e) => e.node as never }),
    }),
  });
  const connection = builder.objectRef<Connection<N, E>>(`${name}Connection`);
  connection.implement({
    description: `A page of ${of}.`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        complexity: times(1),
        description: 'The items of this page with their cursors.',
        resolve: (c) => mapMaybe(c.page(), ({ edges }) => edges() as never),
      }),
      nodes: t.field({
        type: [node],
        complexity: times(1),
        description: 'The items of this page.',
        resolve: (c) => mapMaybe(c.page(), ({ nodes }) => nodes as never),
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Position of this page in the list.',
        resolve: (c) =>
          mapMaybe(c.page(), ({ edges, hasNextPage, hasPreviousPage }) => {
            const all = edges();
            return {
              hasNextPage,
              hasPreviousPage,
              startCursor: all[0]?.cursor ?? null,
              endCursor: all.at(-1)?.cursor ?? null,
            };
          }),
      }),
      totalCount: t.int({
        description: 'Number of items on all pages.',
        reads: totalReads,
        resolve: (c) => c.totalCount(),
      }),
    }),
  });
  return { connection, edge };
}

/** The four pagination arguments. */
export function pageArguments() {
  return {
    first: builder.args((t) => ({
      first: t.int({
        description: `Page size from the start, 1-${maxPageSize} (default ${defaultPageSize} if \`last\` is omitted).`,
      }),
    })).first,
    after: builder.args((t) => ({ after: t.string({ description: 'Items after this cursor.' }) })).after,
    last: builder.args((t) => ({ last: t.int({ description: `Page size from the end, 1-${maxPageSize}.` }) })).last,
    before: builder.args((t) => ({ before: t.string({ description: 'Items before this cursor.' }) })).before,
  };
}

/** @throws BadUserInput for an invalid page size, or a cursor of another list. */
export function pageRequest(args: ConnectionArguments, cursors: Cursors): PageRequest {
  const { first, last, after, before } = args;
  if (first != null && last != null)
    throw new BadUserInput(
      '`first` and `last` are mutually exclusive. Use `first` to page forward, or `last` to page backward.',
      { argument: 'last' },
    );
  const take =
    last != null
      ? { last: inRange(last, 1, maxPageSize, 'last') }
      : { first: inRange(first ?? defaultPageSize, 1, maxPageSize, 'first') };
  return {
    take,
    after: after == null ? undefined : cursors.decode(after, 'after'),
    before: before == null ? undefined : cursors.decode(before, 'before'),
  };
}

/** The connection for the page that `read` returns. `edge` returns the additional fields of an edge. */
export function connectionOf<R extends { readonly cursor: string }, E = object>(
  read: () => MaybePromise<Page<R>>,
  cursors: Cursors,
  totalCount: () => MaybePromise<number>,
  edge?: (row: R) => E,
): Connection<R, E> {
  const toEdge = (row: R) => ({ ...edge?.(row), cursor: cursors.encode(row.cursor), node: row }) as Edge<R, E>;
  const page = () =>
    mapMaybe(read(), ({ rows, ...flags }) => ({ ...flags, nodes: rows, edges: onFirstUse(() => rows.map(toEdge)) }));
  return {
    page: onFirstUse(page),
    totalCount,
  };
}

/** Calls `make` on first use and caches the result. */
export function onFirstUse<T extends object>(make: () => T): () => T {
  let cached: T | undefined;
  return () => {
    cached ??= make();
    return cached;
  };
}
