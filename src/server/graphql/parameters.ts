import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { GraphQLParams } from 'graphql-yoga';
import { unsupportedMediaType } from '../http/error-handler.ts';
import { HttpError } from '../http/http-error.ts';
import { maxNesting } from './document-limits.ts';
import type { PersistedOperations } from './persisted-operations.ts';

/** Media types of a POST. A browser sends simple content types across sites without a preflight, so only JSON is read. */
export const bodyTypes = ['application/json', 'application/graphql+json'];

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Parses the body of a POST. @throws HttpError */
export function parseBody({ headers }: FastifyRequest, bytes: Buffer): object {
  if (hasOtherEncoding(headers)) throw unsupportedMediaType();
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw badRequest('The request body is not UTF-8.');
  }
  const body = parseJson(text, 'The request body is not JSON.');
  if (Array.isArray(body)) throw badRequest('Batching is not supported; send one operation per request.');
  if (typeof body !== 'object' || body === null)
    throw badRequest('The request body is not an object such as {"query": "..."}.');
  return body;
}

function hasOtherEncoding(headers: IncomingHttpHeaders): boolean {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers['content-type'] ?? '') ?? [];
  const encoding = headers['content-encoding'] ?? 'identity';
  return encoding !== 'identity' || (charset !== undefined && charset.toLowerCase() !== 'utf-8');
}

/**
 * The parameters of an operation, from the body of a POST or the query string of a GET, with the ID of a persisted
 * operation replaced by its document. Yoga checks the types. @throws HttpError if there is no query.
 */
export function parametersOf(request: FastifyRequest, persisted: PersistedOperations): GraphQLParams {
  const parameters = persisted.resolve(request.method === 'POST' ? posted(request) : inQueryString(request));
  const query: unknown = Object.getOwnPropertyDescriptor(parameters, 'query')?.value;
  if (query === undefined || query === null || query === '') throw badRequest('The request has no query.');
  if (isTooDeep(parameters)) throw tooDeep();
  return parameters;
}

export function isTooDeep(parameters: object): boolean {
  return isDeeperThan(maxNesting, parameters);
}

export function tooDeep(): HttpError {
  const message = `The request nests more than ${maxNesting} arrays and objects in each other.`;
  return new HttpError(400, 'QUERY_TOO_COMPLEX', message, {}, { limit: maxNesting, found: maxNesting + 1 });
}

/** Nesting in JSON is only limited by the size of the body, and functions that read the values are recursive. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}

/** The parsed body; Fastify does not parse a POST without a body and type. */
function posted({ body }: FastifyRequest): GraphQLParams {
  if (typeof body !== 'object' || body === null) throw unsupportedMediaType();
  return body;
}

const texts = ['query', 'operationName', 'documentId', 'id'] as const;
const jsons = ['variables', 'extensions'] as const;

/** Uses the first of repeated parameters, and ignores empty ones. */
function inQueryString({ query }: FastifyRequest): GraphQLParams {
  const parameters: Record<string, unknown> = {};
  for (const name of texts) {
    const text = firstOf(query, name);
    if (text) parameters[name] = text;
  }
  for (const name of jsons) {
    const text = firstOf(query, name);
    if (text) parameters[name] = parseJson(text, `The parameter ${name} is not JSON.`);
  }
  return parameters;
}

function firstOf(query: unknown, name: string): string | undefined {
  const value: unknown = typeof query === 'object' && query !== null ? Reflect.get(query, name) : undefined;
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : undefined;
}

function parseJson(text: string, message: string): unknown {
  try {
    // Text pasted from a file may start with its byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw badRequest(message);
  }
}

function badRequest(message: string): HttpError {
  return new HttpError(400, 'BAD_USER_INPUT', message);
}
