import type { IncomingHttpHeaders } from 'node:http';
import type { GraphQLParams } from 'graphql-yoga';
import type { MediaType } from './media-type.ts';

/** Request headers that change what the answer says; they are part of the key, and of `Vary`. */
const headersThatCount: readonly string[] = ['GraphQL-Cost'];

export const varyingHeaders = ['Accept', ...headersThatCount].join(', ');

/**
 * All that makes an answer this one under one revision. Variables are compared by what they say, not by the order of their
 * fields. Undefined for a number that JSON cannot express: such a request is answered, but not cached.
 */
export function operationKey(
  { query, operationName, variables }: GraphQLParams,
  type: MediaType,
  headers: IncomingHttpHeaders,
): string | undefined {
  try {
    const counted = headersThatCount.map((name) => headers[name.toLowerCase()] ?? null);
    return JSON.stringify([type, counted, query, operationName ?? null, variables ?? null], inOrder);
  } catch {
    return undefined;
  }
}

function inOrder(_key: string, value: unknown): unknown {
  // 1e999 is read as infinity and would be written as null, which means something else.
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('not a number of JSON');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
