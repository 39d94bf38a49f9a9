import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';

/** One operation, as a client would post it. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

/** What a client would read: `data`, `errors` with their codes, or both. */
export interface OperationResponse {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Posts an operation to the application without a network: it passes the same limits as any other request. */
export async function postInProcess(app: FastifyInstance, operation: Operation): Promise<OperationResponse> {
  const response = await app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    payload: JSON.stringify(operation),
  });
  return response.json();
}
