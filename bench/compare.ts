import { isDeepStrictEqual } from 'node:util';
import type { CountingProxy } from './counting-proxy.ts';
import type { BenchOperation, Bodies } from './operations/operation.ts';
import { checkResponse, Requester } from './requester.ts';
import type { ServerProcess } from './server-process.ts';

/** The results of one server for an operation, and the number of statements. */
export interface ServerResults {
  readonly results: readonly unknown[];
  /** Average number of database statements per request. */
  readonly statements: number;
}

/** Sends all parameters sequentially. The cache of a server that has one is filled first. */
export async function collectResults(
  server: ServerProcess,
  operation: BenchOperation,
  parameters: readonly Bodies[],
  proxy: CountingProxy | undefined,
): Promise<ServerResults> {
  const { kind, caches } = server.system;
  const requester = new Requester(server, operation, parameters, 1);
  try {
    if (caches) for (const _ of parameters) checkResponse(await requester.send());
    proxy?.taken();
    const results: unknown[] = [];
    for (const _ of parameters) {
      const response = await requester.send();
      checkResponse(response);
      results.push(operation.normalize(kind, response.body));
    }
    return { results, statements: (proxy?.taken() ?? 0) / parameters.length };
  } finally {
    await requester.close();
  }
}

/** Describes the first difference between the results of two servers. */
export function difference(
  expected: readonly unknown[],
  found: readonly unknown[],
  parameters: readonly Bodies[],
  kind: keyof Bodies,
): string | undefined {
  const index = expected.findIndex((result, position) => !isDeepStrictEqual(result, found[position]));
  if (index < 0) return undefined;
  return `request: ${parameters[index]?.[kind]}\n${firstDifference(expected[index], found[index], 'result')}`;
}

function firstDifference(expected: unknown, found: unknown, path: string): string {
  if (isObject(expected) && isObject(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (!isDeepStrictEqual(expected[key], found[key]))
        return firstDifference(expected[key], found[key], `${path}.${key}`);
    }
  }
  return `${path}: expected ${JSON.stringify(expected)?.slice(0, 300)}, found ${JSON.stringify(found)?.slice(0, 300)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
