import { isDeepStrictEqual } from 'node:util';
import { Asker, checkAnswered } from './asking.ts';
import type { CountingProxy } from './counting-proxy.ts';
import type { Bodies, Question } from './questions/question.ts';
import type { ServerProcess } from './server-process.ts';

/** The answers of one server to a question, and what they took. */
export interface Proof {
  readonly answers: readonly unknown[];
  /** Statements that the database was sent for one answer, on average. */
  readonly statements: number;
}

/** Asks with all parameters, one at a time. Servers that keep what they read have been asked all of it once before. */
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

/** What is wrong when two servers do not give the same answers: the first place where they differ. */
export function difference(
  expected: readonly unknown[],
  found: readonly unknown[],
  parameters: readonly Bodies[],
  kind: keyof Bodies,
): string | undefined {
  const index = expected.findIndex((answer, position) => !isDeepStrictEqual(answer, found[position]));
  if (index < 0) return undefined;
  return `asked ${parameters[index]?.[kind]}\n${firstDifference(expected[index], found[index], 'answer')}`;
}

function firstDifference(expected: unknown, found: unknown, path: string): string {
  if (isObject(expected) && isObject(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      if (!isDeepStrictEqual(expected[key], found[key]))
        return firstDifference(expected[key], found[key], `${path}.${key}`);
    }
  }
  return `${path} should be ${JSON.stringify(expected)?.slice(0, 300)} and is ${JSON.stringify(found)?.slice(0, 300)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
