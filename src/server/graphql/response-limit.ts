import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Replaces a result whose JSON would be longer than `maxBytes` with QUERY_TOO_COMPLEX. The cost limit bounds how many fields a
 * response has; how long each is depends on the data and on the aliases.
 */
export function limitResponse(maxBytes: number): Plugin {
  return {
    onExecute: () => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result || bytesLeft(result.data, maxBytes) >= 0) return;
        setResult(tooLong(maxBytes));
      },
    }),
  };
}

function tooLong(maxBytes: number): ExecutionResult {
  const error = new GraphQLError(
    `The response is longer than ${maxBytes} bytes. Request smaller pages, fewer fields or shorter aliases.`,
    { extensions: { code: 'QUERY_TOO_COMPLEX', limit: maxBytes } },
  );
  return { errors: [error] };
}

/** Number of remaining bytes after a value is serialized as JSON; stops counting soon after it becomes negative. */
function bytesLeft(value: unknown, left: number): number {
  if (typeof value === 'string') return left - Buffer.byteLength(value) - 2;
  if (typeof value !== 'object' || value === null) return left - String(value).length;
  let remaining = left - 2;
  if (Array.isArray(value)) {
    for (const item of value) {
      remaining = bytesLeft(item, remaining - 1);
      if (remaining < 0) break;
    }
    return remaining;
  }
  for (const key in value) {
    remaining = bytesLeft((value as Record<string, unknown>)[key], remaining - key.length - 4);
    if (remaining < 0) break;
  }
  return remaining;
}
