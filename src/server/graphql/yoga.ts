import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from 'graphql';
import {
  createYoga,
  type GraphQLParams,
  type Plugin,
  processRegularResult,
  type YogaInitialContext,
} from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Config } from '../../config.ts';
import { Internal } from '../../errors.ts';
import { limitPlugins } from './document-limits.ts';
import type { ErrorMask } from './error-mask.ts';
import type { GraphqlRequest, GraphqlResponse } from './exchange.ts';

/** The input for the context of an operation. */
interface OperationRequest {
  readonly request: Request;
  readonly params: GraphQLParams;
}

export type CreateContext = (operation: OperationRequest) => object | Promise<object>;

export interface YogaParts {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  /** Run after the limits and before the errors are masked. */
  readonly plugins: readonly OperationPlugin[];
  readonly limits: Config['limits'];
  readonly mask: ErrorMask;
}

/** A result whose errors are masked. */
interface MaskedResult extends ExecutionResult {
  readonly errors?: readonly GraphQLError[];
}

/** A plugin without the hooks for HTTP, which are never called because Fastify handles HTTP. */
export type OperationPlugin = Omit<Plugin, 'onRequest' | 'onRequestParse' | 'onResultProcess' | 'onResponse'>;

/**
 * Parsed documents and parse errors are cached by their text. The total length of the texts is bounded because a document of
 * many short fields takes 250 bytes per character: 100 MB at worst.
 */
const cachedCharacters = 400_000;

/**
 * Runs an operation in yoga and lets yoga write the response of its result. Yoga's own HTTP layer is not used: see
 * docs/decisions/0018.
 */
export function createYogaHandler({ schema, createContext, plugins, limits, mask }: YogaParts) {
  const yoga = createYoga<object>({
    schema,
    context: ({ request, params }: YogaInitialContext) => createContext({ request, params }),
    // Limits first: they are cheap, and reject an operation before any of it runs.
    plugins: [...limitPlugins(limits), referenceExecutor, ...plugins],
    maskedErrors: { maskError: mask },
    parserAndValidationCache: { documentCache: boundedByText<DocumentNode>(), errorCache: boundedByText<Error>() },
    // Every error is logged where it is masked.
    logging: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { fetchAPI } = yoga;

  async function resultOf({ method, headers, signal }: GraphqlRequest, params: GraphQLParams): Promise<MaskedResult> {
    // The host sent by the client cannot be trusted, and nothing uses it.
    const url = 'http://localhost/graphql';
    const request = new fetchAPI.Request(url, { method, headers: singleHeaders(headers), signal: signal() });
    try {
      const result = await yoga.getResultForParams({ params, request }, {});
      if (result === undefined || Symbol.asyncIterator in result) throw new Internal('The result is not complete.');
      const { errors = [] } = result;
      if (errors.length === 0 && !('data' in result)) throw new Internal('The result has neither data nor errors.');
      // Some errors reach the result past yoga's own masking.
      return errors.length === 0 ? result : { ...result, errors: errors.map((error) => mask(error)) };
    } catch (error) {
      return { errors: [mask(error)] };
    }
  }

  return async (
    request: GraphqlRequest,
    params: GraphQLParams,
  ): Promise<{ readonly result: MaskedResult; readonly response: GraphqlResponse }> => {
    const result = await resultOf(request, params);
    const response = processRegularResult(result, fetchAPI, request.type);
    return {
      result,
      response: {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      },
    };
  };
}

/** Executes with graphql-js, the reference implementation, in place of yoga's own executor. */
const referenceExecutor: OperationPlugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };

function singleHeaders(headers: GraphqlRequest['headers']): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) single[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return single;
}

function boundedByText<V extends object>() {
  return new LRUCache<string, V>({ maxSize: cachedCharacters, sizeCalculation: (_value, text) => text.length + 1 });
}
