import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Knows which connections have a request in flight. Node's own `closeIdleConnections`, which `server.close()` calls, cuts
 * off an answer that is written but not yet sent, and leaves connections open that were made and never used, as browsers do
 * in advance.
 */
export class Connections {
  readonly #inFlight = new Map<Socket, number>();
  #draining = false;

  constructor(server: Server) {
    server.closeIdleConnections = () => this.#closeIdle();
    server.on('connection', (socket) => {
      this.#inFlight.set(socket, 0);
      socket.once('close', () => this.#inFlight.delete(socket));
    });
    server.on('request', (request, response) => this.#track(request.socket, response));
  }

  /** Closes idle connections now, and the others as soon as their answers are out. */
  drain(): void {
    this.#draining = true;
    this.#closeIdle();
  }

  get draining(): boolean {
    return this.#draining;
  }

  get requestsInFlight(): number {
    let sum = 0;
    for (const requests of this.#inFlight.values()) sum += requests;
    return sum;
  }

  #closeIdle(): void {
    for (const [socket, requests] of this.#inFlight) if (requests === 0) socket.destroy();
  }

  #track(socket: Socket, response: ServerResponse): void {
    this.#inFlight.set(socket, (this.#inFlight.get(socket) ?? 0) + 1);
    response.once('close', () => {
      const left = (this.#inFlight.get(socket) ?? 1) - 1;
      if (this.#inFlight.has(socket)) this.#inFlight.set(socket, left);
      if (this.#draining && left === 0) socket.end();
    });
  }
}
