import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GraphQLSchema } from 'graphql';
import { createApi } from '../../src/cli/application.ts';
import { readConfig } from '../../src/config.ts';
import { type Dataset, datasetSchema } from '../../src/dataset/schema.ts';
import { readCatalogue } from '../../src/graph/catalogue.ts';
import type { Engine } from '../../src/graph/engine.ts';
import { loadDataset } from '../../src/load/load.ts';
import { createLogger } from '../../src/server/logger.ts';
import type { Observer } from '../../src/store/observer.ts';
import { Store } from '../../src/store/store.ts';

export const catalogue = readCatalogue();

/** A new copy of the committed dataset. */
export function xinjiang(): Dataset {
  return committedDataset('seed/xinjiang/dataset.json');
}

/** A new copy of a committed dataset, by its path in the project. */
export function committedDataset(path: string): Dataset {
  const file = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  return datasetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export interface ApiOptions {
  readonly revisionPollMs?: number;
  readonly cacheRows?: number;
  readonly cacheResponsesBytes?: number;
  readonly deadlineMs?: number;
  readonly observer?: Observer;
  /** Replaces the schema of the project. */
  readonly schema?: GraphQLSchema;
}

export interface Result {
  // biome-ignore lint/suspicious/noExplicitAny: a response has the shape of its query
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Record<string, unknown>;
  }[];
}

/** An HTTP request to /graphql. The defaults are those of `execute`. */
interface ApiRequest {
  readonly method?: 'GET' | 'POST';
  /** Query string, including `?`. */
  readonly search?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Api {
  readonly store: Store;
  readonly handle: (request: ApiRequest) => Promise<ApiResponse>;
  readonly execute: (query: string, variables?: Record<string, unknown>) => Promise<Result>;
}

/**
 * The application of the server on an engine, without a network. The deadline is longer than usual, because the test database
 * plans every statement for the first time.
 */
export function apiOver(
  engine: Engine,
  {
    revisionPollMs = 0,
    cacheRows = 10_000,
    cacheResponsesBytes = 0,
    deadlineMs = 30_000,
    observer,
    ...extras
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
  const application = createApi({ ...readConfig({}), cacheResponsesBytes }, store, {
    ready: () => Promise.resolve(),
    logger: createLogger(process.env.TEST_LOG_LEVEL ?? 'silent'),
    ...extras,
  });
  const handle = async ({ method = 'POST', search = '', headers, body }: ApiRequest): Promise<ApiResponse> => {
    const response = await (await application).inject({
      method,
      url: `/graphql${search}`,
      headers: headers ?? { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      ...(body === undefined ? {} : { payload: body }),
    });
    const received = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    return { status: response.statusCode, headers: Object.fromEntries(received), body: response.body };
  };
  const execute = async (query: string, variables: Record<string, unknown> = {}): Promise<Result> => {
    const { body } = await handle({ body: JSON.stringify({ query, variables }) });
    return JSON.parse(body);
  };
  return { store, handle, execute };
}

/** Loads the committed dataset or others, and creates the application. */
export async function apiWith(
  engine: Engine,
  datasets: readonly Dataset[] = [xinjiang()],
  options?: ApiOptions,
): Promise<Api> {
  for (const dataset of datasets) await loadDataset(engine, catalogue, dataset);
  return apiOver(engine, options);
}

/** The data of a result. Throws if it has errors. */
export async function dataOf(result: Promise<Result>) {
  const { data, errors } = await result;
  if (errors) throw new Error(`The operation failed: ${JSON.stringify(errors)}`);
  return data;
}

/** The first error of a result: message, path and extensions. Throws if there is none. */
export async function errorOf(result: Promise<Result>): Promise<Record<string, unknown>> {
  const { errors } = await result;
  if (!errors?.[0]) throw new Error('Expected an error.');
  const { message, path, extensions } = errors[0];
  return { message, path: path?.join('.'), ...extensions };
}
