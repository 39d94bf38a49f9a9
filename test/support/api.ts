import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { useCostLimit } from '../../src/api/cost/cost-limit.ts';
import { provenRevision, useOneRevision } from '../../src/api/plugins/one-revision.ts';
import { schema as served } from '../../src/api/schema.ts';
import { readConfig } from '../../src/config.ts';
import { type Dataset, datasetSchema } from '../../src/dataset/schema.ts';
import { readCatalogue } from '../../src/graph/catalogue.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import type { Answer } from '../../src/server/answer.ts';
import { AnswerMemory } from '../../src/server/answer-memory.ts';
import { createErrorMask } from '../../src/server/errors.ts';
import { createGraphqlHandler } from '../../src/server/graphql.ts';
import { createLogger } from '../../src/server/logger.ts';
import type { Question } from '../../src/server/question.ts';
import type { Observer } from '../../src/store/observer.ts';
import { Store } from '../../src/store/store.ts';

export const catalogue = readCatalogue();

/** The committed dataset, fresh for each caller. */
export function xinjiang(): Dataset {
  const file = fileURLToPath(new URL('../../seed/xinjiang/dataset.json', import.meta.url));
  return datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export interface ApiOptions {
  readonly revisionPollMs?: number;
  readonly cacheRows?: number;
  readonly cacheAnswersBytes?: number;
  readonly deadlineMs?: number;
  readonly observer?: Observer;
  /** In place of the served one. */
  readonly schema?: GraphQLSchema;
}

export interface Reply {
  // The tests read what they asked for.
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

export interface Api {
  readonly store: Store;
  /** The answer to one HTTP request, as far as it says other than `ask` would. */
  readonly handle: (question: Partial<Question>) => Promise<Answer>;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Reply>;
}

/**
 * The API as it is served, over a graph, without a network in between. An operation has more time than usual, because the
 * database of the tests plans every statement for the first time.
 */
export function apiOver(
  engine: Engine,
  {
    revisionPollMs = 0,
    cacheRows = 10_000,
    cacheAnswersBytes = 0,
    deadlineMs = 30_000,
    observer,
    schema = served,
  }: ApiOptions = {},
): Api {
  const store = new Store({
    engine,
    catalogue,
    revisionPollMs,
    deadlineMs,
    cacheRows,
    onError: () => undefined,
    observer,
  });
  const mask = createErrorMask(createLogger(process.env.TEST_LOG_LEVEL ?? 'silent'));
  const { limits } = readConfig({});
  const answer = createGraphqlHandler({
    schema,
    createContext: () => ({}),
    plugins: [useCostLimit(limits.cost), useOneRevision(store)],
    limits,
    mask,
    memory: new AnswerMemory({ believed: () => store.believedRevision, of: provenRevision }, cacheAnswersBytes),
  });
  const handle = (question: Partial<Question>) =>
    answer({
      method: 'POST',
      path: '/graphql',
      search: '',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      signal: new AbortController().signal,
      body: async () => '',
      ...question,
    });
  const ask = async (query: string, variables: Record<string, unknown> = {}): Promise<Reply> => {
    const { body } = await handle({ body: async () => JSON.stringify({ query, variables }) });
    return JSON.parse(String(body));
  };
  return { store, handle, ask };
}

/** Loads the committed dataset, or others, and serves the graph. */
export async function apiWith(
  engine: Engine,
  datasets: readonly Dataset[] = [xinjiang()],
  options?: ApiOptions,
): Promise<Api> {
  for (const dataset of datasets) await loadDataset(engine, catalogue, dataset);
  return apiOver(engine, options);
}

/** The data of an answer that must have no errors. */
export async function dataOf(reply: Promise<Reply>) {
  const { data, errors } = await reply;
  if (errors) throw new Error(`The question failed: ${JSON.stringify(errors)}`);
  return data;
}

/** The first error of an answer that must have one, as a client sees it. */
export async function errorOf(reply: Promise<Reply>): Promise<Record<string, unknown>> {
  const { errors } = await reply;
  if (!errors?.[0]) throw new Error('The question was answered without an error.');
  const { message, path, extensions } = errors[0];
  return { message, path: path?.join('.'), ...extensions };
}
