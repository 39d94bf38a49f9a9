import { type Operation, textOf, type Whole } from './operation.ts';

interface Reply<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** An API error by code; `UNREACHABLE` without a response. */
export class AskError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'AskError';
    this.code = code;
  }
}

/** Sends an operation. @throws AskError for the first error; partial data is not returned. */
export async function ask<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Whole<Data>> {
  const reply = await send<Whole<Data>>(JSON.stringify({ query: textOf(operation), variables }), signal);
  const [error] = reply.errors ?? [];
  if (error) throw new AskError(error.extensions?.code ?? 'INTERNAL', error.message);
  if (!reply.data) throw new AskError('INTERNAL', 'The server answered without data.');
  return reply.data;
}

async function send<Data>(body: string, signal: AbortSignal | undefined): Promise<Reply<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
      ...(signal ? { signal } : {}),
    });
    return (await response.json()) as Reply<Data>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new AskError('UNREACHABLE', error instanceof Error ? error.message : String(error));
  }
}
