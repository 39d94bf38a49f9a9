import type { IncomingHttpHeaders } from 'node:http';
import type { MediaType } from './media-type.ts';

/** One request for an operation. */
export interface GraphqlRequest {
  /** HEAD has the response of GET, without its body. */
  readonly method: 'GET' | 'POST';
  readonly headers: IncomingHttpHeaders;
  readonly type: MediaType;
  /** Aborted when the client closes the connection before it has the response. Read only where the operation has to run. */
  readonly signal: () => AbortSignal;
}

/** Complete before it is sent: the schema has no subscriptions. */
export interface GraphqlResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}
