import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { CodedError, type ErrorCode, Internal } from '../errors.ts';
import { retryAfterSeconds, statusOf } from './answer.ts';
import type { Logger } from './logger.ts';

/**
 * Makes of any error the one that the caller may read. Safe to apply again to its own result.
 *
 * - A `CodedError`, anywhere in the chain of `originalError` and `cause`, is told with its message, code and details.
 * - What GraphQL says about the document or the variables is told in its words, as `BAD_USER_INPUT`. A scalar of ours
 *   refuses a value with a `BadUserInput`; any other exception in it counts as a defect.
 * - All else, `Internal` included, is `INTERNAL`: an id to quote, and the cause under that id in the log alone.
 */
export type ErrorMask = (error: unknown) => GraphQLError;

interface Told {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: ErrorCode };
}

export function createErrorMask(logger: Logger): ErrorMask {
  const masked = new WeakSet<GraphQLError>();
  // One failure can hit a hundred fields: it has one id and one line in the log.
  const ids = new WeakMap<object, string>();
  const logged = new WeakSet<object>();

  function internal(error: unknown): Told {
    const origin = deepestOriginal(error);
    const known = typeof origin === 'object' && origin !== null ? ids.get(origin) : undefined;
    const id = known ?? randomUUID();
    if (known === undefined) {
      if (typeof origin === 'object' && origin !== null) ids.set(origin, id);
      logger.error({ id, path: error instanceof GraphQLError ? error.path : undefined, err: origin }, 'internal error');
    }
    return { message: 'Something went wrong on our side; quote this id.', extensions: { code: 'INTERNAL', id } };
  }

  function tell(error: unknown): Told {
    const coded = findCoded(error);
    if (coded !== undefined && !(coded instanceof Internal)) {
      if (isForOperators(coded.code) && !logged.has(coded)) {
        logged.add(coded);
        logger.warn({ code: coded.code, err: coded }, 'request failed');
      }
      // About a variable GraphQL's own sentence says more: which one, and what was sent.
      const message = error instanceof GraphQLError && isAboutRequest(error) ? error.message : coded.message;
      return { message, extensions: { ...coded.details, code: coded.code } };
    }
    if (coded === undefined && error instanceof GraphQLError && isAboutRequest(error)) {
      const { code, limit, found } = error.extensions;
      if (code === 'QUERY_TOO_COMPLEX') return { message: error.message, extensions: { code, limit, found } };
      return { message: error.message, extensions: { code: 'BAD_USER_INPUT' } };
    }
    return internal(error);
  }

  return (error) => {
    if (error instanceof GraphQLError && masked.has(error)) return error;
    const { message, extensions } = tell(error);
    const given = error instanceof GraphQLError ? error.extensions.http : undefined;
    const result = new GraphQLError(message, {
      ...(error instanceof GraphQLError ? whereabouts(error) : {}),
      extensions: {
        ...extensions,
        http: isRefusal(extensions.code) && given !== undefined ? given : httpOf(extensions.code),
      },
    });
    masked.add(result);
    return result;
  };
}

function findCoded(error: unknown): CodedError | undefined {
  const seen = new Set<unknown>();
  let current = error;
  while (current instanceof Error && !seen.has(current)) {
    if (current instanceof CodedError) return current;
    seen.add(current);
    current = (current instanceof GraphQLError ? current.originalError : undefined) ?? current.cause;
  }
  return undefined;
}

/** What was thrown, out of the wrapping that GraphQL gave it. */
function deepestOriginal(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? deepestOriginal(error.originalError)
    : error;
}

/**
 * GraphQL refused the request itself: the syntax, the document, a variable (no path yet), or an argument that it could
 * only look at while it ran, which points at its place in the document. A result that a scalar cannot show points nowhere.
 */
function isAboutRequest(error: GraphQLError): boolean {
  const origin = deepestOriginal(error);
  if (!(origin instanceof GraphQLError)) return origin instanceof CodedError && error.path === undefined;
  return error.path === undefined || (origin !== error && origin.nodes !== undefined);
}

function whereabouts({ nodes, source, positions, path }: GraphQLError) {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

/** The request was wrong; yoga and the executor know the exact status. */
function isRefusal(code: ErrorCode): boolean {
  return code === 'BAD_USER_INPUT' || code === 'QUERY_TOO_COMPLEX';
}

function isForOperators(code: ErrorCode): boolean {
  return code === 'UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';
}

/** The status counts only when there is no data; `spec` makes it 200 for clients that take plain application/json. */
function httpOf(code: ErrorCode) {
  return {
    status: statusOf(code),
    ...(isRefusal(code) ? { spec: true } : {}),
    ...(code === 'UNAVAILABLE' ? { headers: { 'retry-after': retryAfterSeconds } } : {}),
  };
}
