import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Tracks which connections have a request in flight. Node's own `closeIdleConnections`, which Fastify and `server.close()` use,
 * cuts off a response that is written but not yet sent, and does not close connections that were never used, which browsers open in
 * advance. `test/server/shutdown.test.ts` covers both.
 */
export class Connections {
  readonly #inFlight = new Map<Socket, Set<ServerResponse>>();
  #draining = false;

  constructor(server: Server) {
    server.closeIdleConnections = () => this.#closeIdle();
    server.on('connection', (socket) => {
      this.#inFlight.set(socket, new Set());
      socket.once('close', () => this.#inFlight.delete(socket));
    });
    server.on('request', (request, response) => this.#track(request.socket, response));
  }

  /** Closes idle connections now, and the others as soon as their responses are sent. */
  drain(): void {
    this.#draining = true;
    for (const responses of this.#inFlight.values()) for (const response of responses) announceClose(response);
    this.#closeIdle();
  }

  get requestsInFlight(): number {
    let sum = 0;
    for (const responses of this.#inFlight.values()) sum += responses.size;
    return sum;
  }

  #closeIdle(): void {
    for (const [socket, responses] of this.#inFlight) if (responses.size === 0) socket.destroy();
  }

  #track(socket: Socket, response: ServerResponse): void {
    const responses = this.#inFlight.get(socket) ?? new Set();
    responses.add(response);
    if (this.#draining) announceClose(response);
    response.once('close', () => {
      responses.delete(response);
      if (this.#draining && responses.size === 0) socket.end();
    });
  }
}

/** Has no effect if the headers are already sent; the connection is then closed after the response anyway. */
function announceClose(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
