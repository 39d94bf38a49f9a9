import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cancelled } from '../../errors.ts';
import { HttpError } from '../http/http-error.ts';
import { addVary } from '../http/negotiation.ts';
import { cacheKey, varyingHeaders } from './cache-key.ts';
import type { GraphqlRequest, GraphqlResponse } from './exchange.ts';
import { preferredMediaType } from './media-type.ts';
import { parametersOf } from './parameters.ts';
import { PersistedOperations } from './persisted-operations.ts';
import type { ResponseCache } from './response-cache.ts';
import { createYogaHandler, type YogaParts } from './yoga.ts';

export interface GraphqlParts extends YogaParts {
  /** If undefined, responses are not cached and have no `ETag`. */
  readonly cache?: ResponseCache | undefined;
  readonly persisted?: PersistedOperations | undefined;
  /** Called with the outcome of each operation (`OK`, `CACHED` or the code of its first error) and its duration in seconds. */
  readonly onOperation?: ((outcome: string, seconds: number) => void) | undefined;
}

/** Handles `/graphql` for API clients. Cached responses do not run through yoga. */
export function createGraphqlHandler(parts: GraphqlParts) {
  const { cache, persisted = PersistedOperations.none, onOperation } = parts;
  const run = createYogaHandler(parts);

  async function runUncached(
    request: GraphqlRequest,
    parameters: ReturnType<typeof parametersOf>,
    key: string | undefined,
    ended: (outcome: string) => void,
  ): Promise<GraphqlResponse> {
    const { result, response } = await run(request, parameters);
    const [error] = result.errors ?? [];
    ended(error === undefined ? 'OK' : String(error.extensions.code));
    return cache && key !== undefined ? cache.set(request, key, result, response) : response;
  }

  return (incoming: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> => {
    const request = toGraphqlRequest(incoming, reply);
    const parameters = parametersOf(incoming, persisted);
    const begun = performance.now();
    const ended = (outcome: string) => onOperation?.(outcome, (performance.now() - begun) / 1000);
    const key = cache && cacheKey(parameters, request.type, request.headers);
    const cached = key === undefined ? undefined : cache?.get(request, key);
    if (cached) {
      ended('CACHED');
      return send(reply, cached);
    }
    return runUncached(request, parameters, key, ended).then((response) => send(reply, response));
  };
}

function toGraphqlRequest(request: FastifyRequest, reply: FastifyReply): GraphqlRequest {
  const { method, headers } = request;
  const type = preferredMediaType(headers.accept);
  if (type === undefined) {
    throw new HttpError(406, 'BAD_USER_INPUT', 'Accept application/graphql-response+json or application/json.');
  }
  return { method: method === 'POST' ? 'POST' : 'GET', headers, type, signal: () => closedSignal(reply.raw) };
}

/**
 * Aborted when the connection closes before the response is sent. Fastify's `request.signal` follows the request instead, which
 * is closed as soon as the body of a POST is read, so that a later disconnect goes unnoticed.
 */
function closedSignal(response: ServerResponse): AbortSignal {
  const closed = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished)
      closed.abort(new Cancelled('The client disconnected before the response was ready.'));
  });
  return closed.signal;
}

function send(reply: FastifyReply, { status, headers, body }: GraphqlResponse): FastifyReply {
  addVary(reply, varyingHeaders);
  return reply.code(status).headers(headers).send(body);
}
