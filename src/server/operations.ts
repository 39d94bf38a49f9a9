import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import type { ErrorMask } from './graphql/error-mask.ts';
import { createOperationRunner, type RunOperation } from './graphql/operations.ts';
import { isTooDeep, tooDeep } from './graphql/parameters.ts';
import { ResponseCache, type Revisions } from './graphql/response-cache.ts';
import type { CreateContext, OperationPlugin } from './graphql/yoga.ts';
import type { Metrics } from './monitoring/metrics.ts';
import type { Operation, OperationResponse } from './post-in-process.ts';

/** The parts of the application that run operations. */
interface RunnerParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  readonly plugins?: readonly OperationPlugin[];
  readonly revisions?: Revisions;
  readonly metrics?: Metrics;
  readonly onOperation?: (outcome: string, seconds: number) => void;
}

/** What runs the operations of all transports: the same limits, cache, deadline and metrics. */
export function operationRunner(parts: RunnerParts, mask: ErrorMask): RunOperation {
  const { config, schema, createContext, plugins = [], revisions, metrics, onOperation } = parts;
  return createOperationRunner({
    schema,
    createContext,
    plugins,
    limits: config.limits,
    mask,
    cache: revisions && new ResponseCache(revisions, config.cacheResponsesBytes),
    onOperation: metrics?.onOperation ?? onOperation,
  });
}

/** Runs an operation for a transport other than `/graphql`. It ends early when `signal` is aborted. */
export type Execute = (operation: Operation, signal: AbortSignal) => Promise<OperationResponse>;

export function executeWith(run: RunOperation): Execute {
  return async (operation, signal) => {
    if (isTooDeep(operation)) return tooDeepResponse;
    const type = 'application/graphql-response+json';
    const { body } = await run({ method: 'POST', headers: {}, type, signal: () => signal }, { ...operation });
    return JSON.parse(body.toString());
  };
}

const tooDeepResponse: OperationResponse = JSON.parse(tooDeep().body);
