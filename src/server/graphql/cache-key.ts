import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLParams } from 'graphql-yoga';
import type { MediaType } from './media-type.ts';

/** Request headers that change the response; they are part of the key, and of `Vary`. */
const keyHeaders: readonly string[] = ['GraphQL-Cost'];

export const varyingHeaders = ['Accept', ...keyHeaders].join(', ');

/**
 * Everything that a response depends on at one revision. Variables are compared by value, not by the order of their fields.
 * Undefined for a number that JSON cannot express: the response to such a request is not cached.
 */
export function cacheKey(
  { query, operationName, variables }: GraphQLParams,
  type: MediaType,
  headers: IncomingHttpHeaders,
): string | undefined {
  try {
    const values = keyHeaders.map((name) => headers[name.toLowerCase()] ?? null);
    return JSON.stringify([type, values, query, operationName ?? null, variables ?? null], sortFields);
  } catch {
    return undefined;
  }
}

function sortFields(_key: string, value: unknown): unknown {
  // 1e999 is parsed as infinity and would be written as null, which is another value.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a number of JSON');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
