import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { closedSignal } from '../http/closed-signal.ts';
import { unsupportedMediaType } from '../http/error-handler.ts';
import { HttpError } from '../http/http-error.ts';

export interface McpParts {
  /** Handles one request whose body is parsed. */
  readonly fetch: (request: Request, options: { readonly parsedBody: unknown }) => Promise<Response>;
  /** Aborts the requests in flight. */
  readonly close: () => Promise<void>;
  /** Values of `Host` without the port; undefined for any. */
  readonly hosts?: readonly string[] | undefined;
}

/** JSON-RPC codes of requests that do not reach the protocol. */
const invalidRequest = -32600;
const internalError = -32603;

interface RouteParts extends McpParts {
  readonly toHttpError: (thrown: unknown) => HttpError;
}

/** `POST /mcp`: Streamable HTTP without sessions. Its errors are those of JSON-RPC. */
export async function mcpRoute(app: FastifyInstance, { fetch, close, hosts, toHttpError }: RouteParts): Promise<void> {
  app.addHook('preClose', close);
  app.addHook('onRequest', (request, _reply, done) => done(rejectHost(request, hosts)));
  app.setErrorHandler((thrown, _request, reply) => sendError(reply, toHttpError(thrown)));

  app.post('/mcp', async (request, reply) => {
    if (typeof request.body !== 'object' || request.body === null) throw unsupportedMediaType();
    const response = await fetch(forwarded(request, reply), { parsedBody: request.body });
    reply.code(response.status).headers(Object.fromEntries(response.headers));
    // The stream types of the standard library and of Node differ in details that do not matter here.
    return reply.send(response.body === null ? null : Readable.fromWeb(response.body as ReadableStream));
  });
}

/** The request without its body, which is parsed. */
function forwarded({ headers, url }: FastifyRequest, reply: FastifyReply): Request {
  const single = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  // The host sent by the client is checked before, and not used.
  return new Request(new URL(url, 'http://localhost'), {
    method: 'POST',
    headers: single,
    signal: closedSignal(reply.raw),
  });
}

function sendError(reply: FastifyReply, { status, code, message, headers, details }: HttpError): FastifyReply {
  reply.removeHeader('connection');
  const error = { code: status < 500 ? invalidRequest : internalError, message, data: { ...details, code } };
  return reply
    .code(status)
    .headers(headers)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ jsonrpc: '2.0', id: null, error }));
}

/**
 * Against DNS rebinding: on a loopback address, a page of another site could reach the server under a name of its own, which
 * then is its own origin.
 */
function rejectHost({ host, hostname }: FastifyRequest, hosts: readonly string[] | undefined): HttpError | undefined {
  if (hosts === undefined || hosts.includes(hostname)) return undefined;
  return new HttpError(
    403,
    'FORBIDDEN',
    `Host ${JSON.stringify(host)} is not allowed; use localhost, or list its origin in CORS_ORIGINS.`,
  );
}
