import { isDeepStrictEqual } from 'node:util';
import { Asker, checkAnswered } from './asking.ts';
import type { CountingProxy } from './counting-proxy.ts';
import type { Bodies, Question } from './questions/question.ts';
import type { ServerProcess } from './server-process.ts';

/** The results of one server for an operation, and the number of statements. */
export interface Proof {
  readonly answers: readonly unknown[];
  /** Average number of database statements per request. */
  readonly statements: number;
}

/** Sends all parameters sequentially. The cache of a server that has one is filled first. */
export async function prove(
  server: ServerProcess,
  question: Question,
  parameters: readonly Bodies[],
  proxy: CountingProxy | undefined,
): Promise<Proof> {
  const { kind, keeps } = server.system;
  const asker = new Asker(server, question, parameters, 1);
  try {
    if (keeps) for (const _ of parameters) checkAnswered(await asker.ask());
    proxy?.taken();
    const answers: unknown[] = [];
    for (const _ of parameters) {
      const response = await asker.ask();
      checkAnswered(response);
      answers.push(question.answer(kind, response.body));
    }
    return { answers, statements: (proxy?.taken() ?? 0) / parameters.length };
  } finally {
    await asker.close();
  }
}

/** Describes the first difference between the results of two servers. */
export function difference(
  expected: readonly unknown[],
  found: readonly unknown[],
  parameters: readonly Bodies[],
  kind: keyof Bodies,
): string | undefined {
  const index = expected.findIndex((answer, position) => !isDeepStrictEqual(answer, found[position]));
  if (index < 0) return undefined;
  return `request: ${parameters[index]?.[kind]}\n${firstDifference(expected[index], found[index], 'answer')}`;
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
