import { type NonNullData, type Operation, textOf } from './operation.ts';

interface GraphQLResponse<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** An API error by code; `UNREACHABLE` without a response. */
export class ApiError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
  }
}

/** Sends an operation. @throws ApiError for the first error; partial data is not returned. */
export async function request<Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<NonNullData<Data>> {
  const response = await send<NonNullData<Data>>(JSON.stringify({ query: textOf(operation), variables }), signal);
  const [error] = response.errors ?? [];
  if (error) throw new ApiError(error.extensions?.code ?? 'INTERNAL', error.message);
  if (!response.data) throw new ApiError('INTERNAL', 'The response has no data.');
  return response.data;
}

async function send<Data>(body: string, signal: AbortSignal | undefined): Promise<GraphQLResponse<Data>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body,
      ...(signal ? { signal } : {}),
    });
    return (await response.json()) as GraphQLResponse<Data>;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('UNREACHABLE', error instanceof Error ? error.message : String(error));
  }
}
