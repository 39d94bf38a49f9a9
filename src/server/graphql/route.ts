import type { FastifyReply, FastifyRequest } from 'fastify';
import { closedSignal } from '../http/closed-signal.ts';
import { HttpError } from '../http/http-error.ts';
import { addVary } from '../http/negotiation.ts';
import { varyingHeaders } from './cache-key.ts';
import type { GraphqlRequest, GraphqlResponse } from './exchange.ts';
import { preferredMediaType } from './media-type.ts';
import type { RunOperation } from './operations.ts';
import { parametersOf } from './parameters.ts';
import type { PersistedOperations } from './persisted-operations.ts';

/** Handles `/graphql` for API clients. */
export function createGraphqlHandler(run: RunOperation, persisted: PersistedOperations) {
  return (incoming: FastifyRequest, reply: FastifyReply): FastifyReply | Promise<FastifyReply> => {
    const request = toGraphqlRequest(incoming, reply);
    const response = run(request, parametersOf(incoming, persisted));
    return response instanceof Promise ? response.then((sent) => send(reply, sent)) : send(reply, response);
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

function send(reply: FastifyReply, { status, headers, body }: GraphqlResponse): FastifyReply {
  addVary(reply, varyingHeaders);
  return reply.code(status).headers(headers).send(body);
}
