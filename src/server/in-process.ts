import type { GraphQLFormattedError } from 'graphql';
import { type Answer, Refusal } from './answer.ts';
import { type Question, tooLarge } from './question.ts';

/** One operation, as a client would post it. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** What a client would read: `data`, `errors` with their codes, or both. */
export interface Reply {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Asks the handler of `/graphql` without a network in between: the operation meets the same limits and goes the same way
 * as a posted one. What HTTP would refuse comes back as errors.
 */
export async function askInProcess(
  handle: (question: Question) => Promise<Answer>,
  operation: Operation,
  bodyLimitBytes: number,
): Promise<Reply> {
  const text = JSON.stringify(operation);
  try {
    if (Buffer.byteLength(text) > bodyLimitBytes) throw tooLarge(bodyLimitBytes);
    const { body } = await handle({
      method: 'POST',
      path: '/graphql',
      search: '',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      signal: new AbortController().signal,
      body: () => Promise.resolve(text),
    });
    return JSON.parse(String(body));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return JSON.parse(String(error.answerAs('application/json').body));
  }
}
