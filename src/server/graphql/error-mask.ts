import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { CodedError, type ErrorCode, Internal } from '../../errors.ts';
import { retryAfterSeconds, statusOf } from '../http/http-error.ts';
import type { Logger } from '../logger.ts';

/**
 * Turns any error into the one that the client may read. Idempotent.
 *
 * - A `CodedError`, anywhere in the chain of `originalError` and `cause`, keeps its message, code and details.
 * - What GraphQL reports about the document or the variables keeps its message, as `BAD_USER_INPUT`. Our scalars refuse a value
 *   with a `BadUserInput`; any other exception in a scalar counts as a defect.
 * - Anything else, `Internal` included, is `INTERNAL`: an ID to quote, with the cause under that ID only in the log.
 */
export type ErrorMask = (error: unknown) => GraphQLError;

interface Shown {
  readonly message: string;
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: ErrorCode };
}

export function createErrorMask(logger: Logger): ErrorMask {
  const masked = new WeakSet<GraphQLError>();
  // One failure can affect a hundred fields: it has one ID and one line in the log.
  const ids = new WeakMap<object, string>();
  const logged = new WeakSet<object>();

  function internal(error: unknown): Shown {
    const origin = deepestOriginal(error);
    const known = typeof origin === 'object' && origin !== null ? ids.get(origin) : undefined;
    const id = known ?? randomUUID();
    if (known === undefined) {
      if (typeof origin === 'object' && origin !== null) ids.set(origin, id);
      logger.error({ id, path: error instanceof GraphQLError ? error.path : undefined, err: origin }, 'internal error');
    }
    return { message: 'Internal server error. Include the ID in a report.', extensions: { code: 'INTERNAL', id } };
  }

  function show(error: unknown): Shown {
    const coded = findCoded(error);
    if (coded !== undefined && !(coded instanceof Internal)) {
      if (isForOperators(coded.code) && !logged.has(coded)) {
        logged.add(coded);
        logger.warn({ code: coded.code, err: coded }, 'request failed');
      }
      // About a variable GraphQL's own message states more: which one, and what was sent.
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
    const { message, extensions } = show(error);
    const given = error instanceof GraphQLError ? error.extensions.http : undefined;
    const ofField = error instanceof GraphQLError && error.path !== undefined;
    const result = new GraphQLError(message, {
      ...(error instanceof GraphQLError ? location(error) : {}),
      extensions: {
        ...extensions,
        http: isRefusal(extensions.code) && given !== undefined && !ofField ? given : httpOf(extensions.code, ofField),
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

/** What was thrown, without the errors that GraphQL wrapped it in. */
function deepestOriginal(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? deepestOriginal(error.originalError)
    : error;
}

/**
 * GraphQL refused the request itself: the syntax, the document, a variable (no path yet), or an argument that it could only
 * check during execution, whose error has a node of the document. A result that a scalar cannot serialize has none.
 */
function isAboutRequest(error: GraphQLError): boolean {
  const origin = deepestOriginal(error);
  if (!(origin instanceof GraphQLError)) return origin instanceof CodedError && error.path === undefined;
  return error.path === undefined || (origin !== error && origin.nodes !== undefined);
}

function location({ nodes, source, positions, path }: GraphQLError) {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

/** The request was wrong; yoga and the executor know the exact status. */
function isRefusal(code: ErrorCode): boolean {
  return code === 'BAD_USER_INPUT' || code === 'QUERY_TOO_COMPLEX';
}

function isForOperators(code: ErrorCode): boolean {
  return code === 'UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';
}

/**
 * What yoga reads for the head of the response. The error of a field sets no status: the operation ran. `spec` makes the status
 * 200 for clients that accept plain application/json, as GraphQL over HTTP requires.
 */
function httpOf(code: ErrorCode, ofField: boolean) {
  return {
    ...(ofField ? {} : { status: statusOf(code) }),
    ...(isRefusal(code) ? { spec: true } : {}),
    ...(code === 'UNAVAILABLE' ? { headers: { 'retry-after': retryAfterSeconds } } : {}),
  };
}
