import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema } from 'graphql';
import { createYoga, type GraphQLParams, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { Internal } from '../errors.ts';
import type { ErrorMask } from './errors.ts';
import { limitPlugins } from './limits.ts';
import type { Question } from './question.ts';

/** What a context is built from, once per operation. */
interface OperationRequest {
  readonly request: Request;
  readonly params: GraphQLParams;
}

export type CreateContext = (operation: OperationRequest) => object | Promise<object>;

/** The hooks of a plugin of yoga from the parameters to the result. Those around them are never called: HTTP is ours. */
export type OperationPlugin = Omit<Plugin, 'onRequest' | 'onRequestParse' | 'onResultProcess' | 'onResponse'>;

export interface ExecutionParts {
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  /** Run after the limits and before the errors are masked. */
  readonly plugins: readonly OperationPlugin[];
  readonly limits: Config['limits'];
  readonly mask: ErrorMask;
}

/**
 * Parsed documents and parse errors are cached by their text. The total length of the texts is bounded because a document of
 * many short fields takes 250 bytes per character: 100 MB at worst.
 */
const keptCharacters = 400_000;

/** Runs one operation, from its parameters to its result. What goes wrong in it is an error of the result. */
export function createExecution({
  schema,
  createContext,
  plugins,
  limits,
  mask,
}: ExecutionParts): (question: Question, params: GraphQLParams) => Promise<ExecutionResult> {
  const yoga = createYoga<object>({
    schema,
    context: ({ request, params }: YogaInitialContext) => createContext({ request, params }),
    plugins: [...limitPlugins(limits), referenceExecutor, ...plugins],
    maskedErrors: { maskError: mask },
    parserAndValidationCache: { documentCache: boundedByText<DocumentNode>(), errorCache: boundedByText<Error>() },
    // Whatever goes wrong is logged where it is masked.
    logging: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const { Request } = yoga.fetchAPI;

  return async ({ method, path, search, headers, signal }, params) => {
    // The host that the client names is not ours to trust, and nothing below needs it.
    const url = `http://localhost${path}${search}`;
    const request = new Request(url, { method, headers: singleHeaders(headers), signal });
    try {
      const result = await yoga.getResultForParams({ params, request }, {});
      if (result === undefined || Symbol.asyncIterator in result) throw new Internal('The result is not whole.');
      return result;
    } catch (error) {
      return { errors: [mask(error)] };
    }
  };
}

/** Executes with graphql-js, the reference implementation, in place of the executor that yoga brings. */
const referenceExecutor: OperationPlugin = { onExecute: ({ setExecuteFn }) => setExecuteFn(execute) };

function singleHeaders(headers: Question['headers']): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) single[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return single;
}

function boundedByText<V extends object>() {
  return new LRUCache<string, V>({ maxSize: keptCharacters, sizeCalculation: (_value, text) => text.length + 1 });
}
