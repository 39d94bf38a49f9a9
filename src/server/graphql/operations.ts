import type { GraphQLParams } from 'graphql-yoga';
import { cacheKey } from './cache-key.ts';
import type { GraphqlRequest, GraphqlResponse } from './exchange.ts';
import type { ResponseCache } from './response-cache.ts';
import { createYogaHandler, type YogaParts } from './yoga.ts';

export interface OperationParts extends YogaParts {
  /** If undefined, responses are not cached and have no `ETag`. */
  readonly cache?: ResponseCache | undefined;
  /** Called with the outcome of each operation (`OK`, `CACHED` or the code of its first error) and its duration in seconds. */
  readonly onOperation?: ((outcome: string, seconds: number) => void) | undefined;
}

/** Runs one operation. A cached response is returned at once. */
export type RunOperation = (
  request: GraphqlRequest,
  parameters: GraphQLParams,
) => GraphqlResponse | Promise<GraphqlResponse>;

/** Runs operations for every transport. Cached responses do not run through yoga. */
export function createOperationRunner(parts: OperationParts): RunOperation {
  const { cache, onOperation } = parts;
  const run = createYogaHandler(parts);

  async function runUncached(
    request: GraphqlRequest,
    parameters: GraphQLParams,
    key: string | undefined,
    ended: (outcome: string) => void,
  ): Promise<GraphqlResponse> {
    const { result, response } = await run(request, parameters);
    const [error] = result.errors ?? [];
    ended(error === undefined ? 'OK' : String(error.extensions.code));
    return cache && key !== undefined ? cache.set(request, key, result, response) : response;
  }

  return (request, parameters) => {
    const begun = performance.now();
    const ended = (outcome: string) => onOperation?.(outcome, (performance.now() - begun) / 1000);
    const key = cache && cacheKey(parameters, request.type, request.headers);
    const cached = key === undefined ? undefined : cache?.get(request, key);
    if (cached) {
      ended('CACHED');
      return cached;
    }
    return runUncached(request, parameters, key, ended);
  };
}
