import type { IncomingHttpHeaders } from 'node:http';
import type { MediaType } from './media-type.ts';

/** A request for one operation. */
export interface GraphqlRequest {
  /** HEAD has the response of GET, without its body. */
  readonly method: 'GET' | 'POST';
  readonly headers: IncomingHttpHeaders;
  readonly type: MediaType;
  /** Aborted when the client closes the connection before the response is sent. Only called if the operation must run. */
  readonly signal: () => AbortSignal;
}

/** A complete response; the schema has no subscriptions. */
export interface GraphqlResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}
