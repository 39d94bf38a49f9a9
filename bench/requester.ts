import { Pool } from 'undici';
import type { BenchOperation, Bodies } from './operations/operation.ts';
import type { ServerProcess } from './server-process.ts';

export interface TimedResponse {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** Sends one benchmark operation with many parameters to one server over persistent connections. */
export class Requester {
  readonly #pool: Pool;
  readonly #path: string;
  readonly #bodies: readonly string[];
  #next = 0;

  constructor(server: ServerProcess, operation: BenchOperation, parameters: readonly Bodies[], connections: number) {
    const { kind } = server.system;
    const { origin, pathname } = new URL(server.url);
    this.#pool = new Pool(origin, { connections, pipelining: 1 });
    this.#path = kind === 'handwritten' ? `/${operation.name}` : pathname;
    this.#bodies = parameters.map((bodies) => bodies[kind]);
  }

  /** Sends a request with the next parameters, in a cycle. */
  send(): Promise<TimedResponse> {
    const body = this.#bodies[this.#next] ?? '';
    this.#next = (this.#next + 1) % this.#bodies.length;
    const started = performance.now();
    return new Promise((resolve, reject) => {
      let status = 0;
      const chunks: Buffer[] = [];
      this.#pool.dispatch(
        {
          path: this.#path,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body,
        },
        {
          onRequestStart: () => undefined,
          onResponseStart: (_controller, statusCode) => {
            status = statusCode;
          },
          onResponseData: (_controller, chunk) => {
            chunks.push(chunk);
          },
          onResponseEnd: () => {
            const milliseconds = performance.now() - started;
            resolve({ status, body: Buffer.concat(chunks).toString(), milliseconds });
          },
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

/** Throws for an error response, which must not count as a fast one. */
export function checkResponse({ status, body }: TimedResponse): void {
  if (status !== 200 || body.includes('"errors":')) throw new Error(`request failed: ${status} ${body.slice(0, 300)}`);
}
