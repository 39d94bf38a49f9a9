import type { GraphQLParams } from 'graphql-yoga';
import { z } from 'zod';
import { Refusal } from './answer.ts';

const text = z.string().min(1);

/** Documents by their ids: as Relay's compiler writes them, or as Apollo's `generate-persisted-query-manifest` does. */
export const manifestSchema = z.union(
  [
    z
      .object({
        format: z.literal('apollo-persisted-query-manifest'),
        version: z.literal(1),
        operations: z.array(z.object({ id: text, body: text })),
      })
      .transform(({ operations }) => new Map(operations.map(({ id, body }) => [id, body]))),
    z.record(text, text).transform((documents) => new Map(Object.entries(documents))),
  ],
  { error: 'expected a manifest: {"<id>": "<document>"}, or that of generate-persisted-query-manifest' },
);

/** What a client may send in place of a query, or beside it. */
const named = z.object({
  query: z.unknown().optional(),
  documentId: z.string().nullish(),
  id: z.string().nullish(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }).nullish() }).nullish(),
});

/** The operations of a manifest, which clients ask by their ids. */
export class PersistedOperations {
  readonly #documents: ReadonlyMap<string, string>;
  readonly #texts: ReadonlySet<string>;
  /** Nothing else is admitted. */
  readonly only: boolean;

  constructor(documents: ReadonlyMap<string, string>, only: boolean) {
    this.#documents = documents;
    this.#texts = new Set(documents.values());
    this.only = only;
  }

  /** The same parameters with the document that they name. Throws a `Refusal` for an unknown name, or a query that is not admitted. */
  resolve(parameters: GraphQLParams): GraphQLParams {
    const { query, ids } = whatIsAsked(parameters);
    const [id] = ids;
    const document = id === undefined ? undefined : this.#documents.get(id);
    if (document !== undefined) {
      const { operationName, variables, extensions } = parameters;
      return {
        query: document,
        ...(operationName === undefined ? {} : { operationName }),
        ...(variables === undefined ? {} : { variables }),
        ...(extensions === undefined ? {} : { extensions }),
      };
    }
    if (id !== undefined && !query) {
      throw new Refusal(404, 'NOT_FOUND', `There is no persisted operation ${JSON.stringify(id)}.`, {}, { id });
    }
    if (this.only && !(typeof query === 'string' && this.#texts.has(query))) {
      throw new Refusal(
        403,
        'FORBIDDEN',
        'Only persisted operations are answered here: name one by `documentId` or `extensions.persistedQuery.sha256Hash`.',
      );
    }
    return parameters;
  }
}

function whatIsAsked(parameters: GraphQLParams): { readonly query: unknown; readonly ids: readonly string[] } {
  const parsed = named.safeParse(parameters);
  if (!parsed.success) return { query: parameters.query, ids: [] };
  const { query, documentId, id, extensions } = parsed.data;
  const ids = [documentId, id, extensions?.persistedQuery?.sha256Hash];
  return { query, ids: ids.filter((given) => given !== undefined && given !== null) };
}
