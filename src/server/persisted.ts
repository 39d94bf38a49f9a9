import type { GraphQLParams } from 'graphql-yoga';
import { z } from 'zod';
import { type Answer, Refusal } from './answer.ts';
import type { MediaType } from './media-type.ts';

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

/**
 * A hash alone, of a query that is not in the manifest. Nothing is registered here; the client sends the query when it reads
 * these words. Plain JSON has status 200, as such clients expect of a response that they go on from.
 */
class PersistedQueryNotSupported extends Refusal {
  constructor() {
    super(400, 'PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
  }

  override answerAs(type: MediaType): Answer {
    const answer = super.answerAs(type);
    return type === 'application/json' ? { ...answer, status: 200 } : answer;
  }
}

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
    const { query, id, hash } = whatIsAsked(parameters);
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
      throw new Refusal(404, 'NOT_FOUND', `There is no persisted operation ${JSON.stringify(id)}.`, {}, { id });
    }
    if (hash !== undefined && !query) throw new PersistedQueryNotSupported();
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

interface Asked {
  readonly query: unknown;
  readonly id?: string | undefined;
  /** SHA-256 of the document, which is its id in a manifest. */
  readonly hash?: string | undefined;
}

function whatIsAsked(parameters: GraphQLParams): Asked {
  const parsed = named.safeParse(parameters);
  if (!parsed.success) return { query: parameters.query };
  const { query, documentId, id, extensions } = parsed.data;
  return { query, id: documentId ?? id ?? undefined, hash: extensions?.persistedQuery?.sha256Hash };
}
