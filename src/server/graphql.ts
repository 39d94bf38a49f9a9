import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga, type GraphQLParams, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Config } from '../config.ts';
import { type Answer, Refusal } from './answer.ts';
import type { ErrorMask } from './errors.ts';
import { limitPlugins } from './limits.ts';
import { checkSearch, postedJson } from './parameters.ts';
import type { Question } from './question.ts';

/** What a context is built from, once per operation. */
interface OperationRequest {
  readonly request: Request;
  readonly params: GraphQLParams;
}

export type CreateContext = (operation: OperationRequest) => object | Promise<object>;

/**
 * Parsed documents and parse errors are kept by their text. The sum of the texts is bounded because a document of many short
 * fields takes 250 bytes a character: 100 MB at the worst.
 */
const keptCharacters = 400_000;

/** Answers `/graphql` for programs. The schema has no subscriptions, so every answer is complete before it is sent. */
export function createGraphqlHandler(
  schema: GraphQLSchema,
  createContext: CreateContext,
  plugins: readonly Plugin[],
  limits: Config['limits'],
  mask: ErrorMask,
): (question: Question) => Promise<Answer> {
  const yoga = createYoga<Posted>({
    schema,
    context: ({ request, params }: YogaInitialContext) => createContext({ request, params }),
    plugins: [takePosted(), ...limitPlugins(limits), ...plugins, finishErrors(mask)],
    maskedErrors: { maskError: mask },
    parserAndValidationCache: { documentCache: boundedByText<DocumentNode>(), errorCache: boundedByText<Error>() },
    // Whatever goes wrong is logged where it is masked.
    logging: { debug() {}, info() {}, warn() {}, error() {} },
    cors: false,
    graphiql: false,
    landingPage: false,
    multipart: false,
    batching: false,
    // `Question.body` has bounded it already.
    maxRequestBodySize: false,
  });

  return async (question) => {
    const posted = question.method === 'POST' ? await postedJson(question) : undefined;
    if (posted === undefined) checkSearch(question);
    const { Request } = yoga.fetchAPI;
    const response = await yoga.fetch(
      // The host that the client names is not ours to trust, and nothing below needs it.
      new Request(`http://localhost${question.path}${question.search}`, {
        method: question.method,
        headers: singleHeaders(question),
        signal: question.signal,
      }),
      { posted },
    );
    const headers: Record<string, string> = {};
    response.headers.forEach((value, name) => {
      headers[name.toLowerCase()] = value;
    });
    const answered = await response.text();
    if (answered === '' && response.status === 406) {
      throw new Refusal(406, 'BAD_USER_INPUT', 'Accept application/graphql-response+json or application/json.');
    }
    return { status: response.status, headers, body: answered };
  };
}

/** The parsed body of a POST, which yoga finds beside its request. */
interface Posted {
  readonly posted: GraphQLParams | undefined;
}

function takePosted(): Plugin<object, Posted> {
  return {
    onRequestParse({ serverContext: { posted }, setRequestParser }) {
      if (posted !== undefined) setRequestParser(() => posted);
    },
  };
}

function singleHeaders({ headers }: Question): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
}

function boundedByText<V extends object>() {
  return new LRUCache<string, V>({ maxSize: keptCharacters, sizeCalculation: (_value, text) => text.length + 1 });
}

/** The last look at every result: masks what no one masked before, and leaves the status alone once there is data. */
function finishErrors(mask: ErrorMask): Plugin {
  return {
    onResultProcess({ result, setResult }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || result.errors === undefined) return;
      const withData = 'data' in result;
      const nothing = result.errors.length === 0 && !withData;
      const errors = nothing ? [new Error('an answer with neither data nor errors')] : result.errors;
      setResult({ ...result, errors: errors.map((error) => (withData ? withoutStatus(mask(error)) : mask(error))) });
    },
  };
}

/** GraphQL over HTTP answers 200 when the operation ran, whatever became of its fields. */
function withoutStatus(error: GraphQLError): GraphQLError {
  const { status: _, ...http } = error.extensions.http ?? {};
  error.extensions.http = http;
  return error;
}
