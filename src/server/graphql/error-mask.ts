import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { CodedError, type ErrorCode, Internal } from '../../errors.ts';
import { retryAfterSeconds, statusOf } from '../http/http-error.ts';
import type { Logger } from '../logger.ts';

/**
 * Converts any error to one that is safe to send to the client. Idempotent.
 *
 * - A `CodedError`, anywhere in the chain of `originalError` and `cause`, keeps its message, code and details.
 * - Errors of GraphQL about the document or the variables keep their message, as `BAD_USER_INPUT`. Our scalars reject a value
 *   with a `BadUserInput`; any other exception in a scalar is a bug.
 * - Anything else, including `Internal`, becomes `INTERNAL` with an ID under which the cause is logged.
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
      // GraphQL's own message about a variable is more specific: it contains its name and value.
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
        http:
          isClientError(extensions.code) && given !== undefined && !ofField ? given : httpOf(extensions.code, ofField),
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

/** The thrown error, without the errors that wrap it in GraphQL. */
function deepestOriginal(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined
    ? deepestOriginal(error.originalError)
    : error;
}

/**
 * Whether GraphQL rejected the request itself: its syntax, document or variables (the error has no path), or an argument that is
 * checked during execution (the error has a node of the document, unlike a result that a scalar cannot serialize).
 */
function isAboutRequest(error: GraphQLError): boolean {
  const origin = deepestOriginal(error);
  if (!(origin instanceof GraphQLError)) return origin instanceof CodedError && error.path === undefined;
  return error.path === undefined || (origin !== error && origin.nodes !== undefined);
}

function location({ nodes, source, positions, path }: GraphQLError) {
  return { nodes: nodes ?? null, source: source ?? null, positions: positions ?? null, path: path ?? null };
}

/** The request was invalid; yoga and the executor set the exact status. */
function isClientError(code: ErrorCode): boolean {
  return code === 'BAD_USER_INPUT' || code === 'QUERY_TOO_COMPLEX';
}

function isForOperators(code: ErrorCode): boolean {
  return code === 'UNAVAILABLE' || code === 'DEADLINE_EXCEEDED';
}

/**
 * The status and headers for yoga. A field error sets no status, because the operation ran. With `spec`, the status is 200 for
 * clients that accept application/json, as GraphQL over HTTP requires.
 */
function httpOf(code: ErrorCode, ofField: boolean) {
  return {
    ...(ofField ? {} : { status: statusOf(code) }),
    ...(isClientError(code) ? { spec: true } : {}),
    ...(code === 'UNAVAILABLE' ? { headers: { 'retry-after': retryAfterSeconds } } : {}),
  };
}
