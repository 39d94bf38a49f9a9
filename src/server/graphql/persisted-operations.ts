import type { GraphQLParams } from 'graphql-yoga';
import { z } from 'zod';
import { HttpError } from '../http/http-error.ts';
import type { MediaType } from './media-type.ts';

const text = z.string().min(1);

/** Documents by ID: as Relay's compiler writes them, or as Apollo's `generate-persisted-query-manifest` does. */
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

/**
 * A hash that is not in the manifest, sent without its query. Hashes cannot be registered; after this error, clients send the query.
 * As application/json it has status 200, which such clients require to continue.
 */
class PersistedQueryNotSupported extends HttpError {
  constructor() {
    super(400, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }

  override statusAs(type: MediaType): number {
    return type === 'application/json' ? 200 : this.status;
  }
}

/** The fields that can refer to a persisted operation, instead of a query or in addition. */
const reference = z.object({
  query: z.unknown().optional(),
  documentId: z.string().nullish(),
  id: z.string().nullish(),
  extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string() }).nullish() }).nullish(),
});

/**
 * The operations of a manifest. Yoga's plugin does not fit: it runs after the response cache, rejects a query that is sent with its
 * ID and, if only persisted operations are allowed, also rejects a query that is in the manifest.
 */
export class PersistedOperations {
  static readonly none = new PersistedOperations(new Map(), false);

  readonly #documents: ReadonlyMap<string, string>;
  readonly #texts: ReadonlySet<string>;
  /** Whether other operations are rejected. */
  readonly only: boolean;

  constructor(documents: ReadonlyMap<string, string>, only: boolean) {
    this.#documents = documents;
    this.#texts = new Set(documents.values());
    this.only = only;
  }

  /** Replaces a reference with the document. @throws HttpError for an unknown ID, or a query that is not allowed. */
  resolve(parameters: GraphQLParams): GraphQLParams {
    const { query, id, hash } = referenceOf(parameters);
    const document = this.#documents.get(id ?? hash ?? '');
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
      throw new HttpError(404, 'NOT_FOUND', `There is no persisted operation ${JSON.stringify(id)}.`, {}, { id });
    }
    if (hash !== undefined && !query) throw new PersistedQueryNotSupported();
    if (this.only && !(typeof query === 'string' && this.#texts.has(query))) {
      throw new HttpError(
        403,
        'FORBIDDEN',
        'Only persisted operations are allowed: send `documentId` or `extensions.persistedQuery.sha256Hash`.',
      );
    }
    return parameters;
  }
}

interface Reference {
  readonly query: unknown;
  readonly id?: string | undefined;
  /** SHA-256 of the document, which is its ID in a manifest. */
  readonly hash?: string | undefined;
}

function referenceOf(parameters: GraphQLParams): Reference {
  const parsed = reference.safeParse(parameters);
  if (!parsed.success) return { query: parameters.query };
  const { query, documentId, id, extensions } = parsed.data;
  return { query, id: documentId ?? id ?? undefined, hash: extensions?.persistedQuery?.sha256Hash };
}
