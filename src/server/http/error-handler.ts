import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Internal } from '../../errors.ts';
import type { ErrorMask } from '../graphql/error-mask.ts';
import { preferredMediaType } from '../graphql/media-type.ts';
import { errorPage } from './error-page.ts';
import { HttpError } from './http-error.ts';
import { addVary, wantsPage } from './negotiation.ts';

/**
 * Sends an error thrown by a route, a hook or Fastify: as a page to a browser, else as the GraphQL media type that the client
 * prefers.
 */
export function createErrorHandler(toHttpError: (thrown: unknown) => HttpError) {
  return (thrown: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const error = toHttpError(thrown);
    // Fastify closes the connection after a body that it rejects. Instead, the rest of the body is read and discarded within the
    // request timeout, for clients that do not read before they have sent everything.
    reply.removeHeader('connection');
    addVary(reply, 'Accept');
    if (wantsPage(request)) {
      return reply.code(error.status).headers(error.headers).type('text/html; charset=utf-8').send(errorPage(error));
    }
    const type = preferredMediaType(request.headers.accept) ?? 'application/json';
    return reply.code(error.statusAs(type)).headers(error.headers).type(`${type}; charset=utf-8`).send(error.body);
  };
}

function bodyTooLarge(limit: number): HttpError {
  return new HttpError(413, 'BAD_USER_INPUT', `The request body is larger than ${limit} bytes.`, {}, { limit });
}

export function unsupportedMediaType(): HttpError {
  return new HttpError(415, 'BAD_USER_INPUT', 'POST a body of type application/json, in UTF-8 and not compressed.', {
    accept: 'application/json',
  });
}

/**
 * The error to send for a thrown one. Anything but an `HttpError` or a request error of Fastify is a bug: the client gets an ID
 * under which the cause is logged.
 */
export function httpErrorOf(thrown: unknown, mask: ErrorMask, bodyLimitBytes: number): HttpError {
  if (thrown instanceof HttpError) return thrown;
  if (thrown instanceof Error && 'code' in thrown) {
    if (thrown.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return bodyTooLarge(bodyLimitBytes);
    if (thrown.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return unsupportedMediaType();
    if (thrown.code === 'FST_ERR_CTP_INVALID_CONTENT_LENGTH')
      return new HttpError(400, 'BAD_USER_INPUT', 'The request body is not as long as Content-Length states.');
    if (thrown.code === 'ECONNRESET') return new HttpError(499, 'CANCELLED', 'The client closed the connection.');
  }
  const { message, extensions } = mask(new Internal('A route failed.', {}, { cause: thrown }));
  return new HttpError(500, 'INTERNAL', message, {}, { id: extensions.id });
}

/** Responds to requests that Node could not parse: not HTTP, too large headers, or a timeout. */
export function sendClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, body } = clientError(error.code);
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}

function clientError(code: string | undefined): HttpError {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new HttpError(431, 'BAD_USER_INPUT', 'The headers are too large; POST long queries.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new HttpError(408, 'BAD_USER_INPUT', 'The request took too long to arrive.');
  return new HttpError(400, 'BAD_USER_INPUT', 'The request is not valid HTTP/1.1.');
}
