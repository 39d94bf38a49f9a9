import type { Server } from 'node:http';
import { type ApplicationParts, createApplication } from './application.ts';
import { Connections } from './http/connections.ts';
import { listen, urlOf } from './http/listen.ts';

export interface RunningServer {
  /** The address to open in a browser, without a trailing slash. */
  readonly url: string;
  /** Accepts no more connections, lets requests in flight finish within SHUTDOWN_TIMEOUT_MS, and cuts off the rest. */
  close(): Promise<void>;
}

const maxConnections = 10_000;

/** Serves the application on HOST and PORT. Throws a `BadUserInput` when it cannot listen there. */
export async function startServer(parts: ApplicationParts): Promise<RunningServer> {
  const { config, logger } = parts;
  const app = await createApplication(parts);
  const server: Server = app.server;
  server.maxConnections = maxConnections;
  const connections = new Connections(server);
  try {
    // Not by Fastify, which for `localhost` listens on a second server that `connections` does not see.
    const port = await listen(server, config.host, config.port);
    server.on('error', (error) => logger.error({ err: error }, 'the HTTP server failed'));
    return { url: urlOf(config.host, port), close };
  } catch (error) {
    await app.close();
    throw error;
  }

  async function close(): Promise<void> {
    const timer = setTimeout(() => {
      logger.warn({ requests: connections.requestsInFlight }, 'cut off requests at the end of SHUTDOWN_TIMEOUT_MS');
      server.closeAllConnections();
    }, config.shutdownTimeoutMs);
    try {
      const closed = app.close();
      connections.drain();
      await closed;
    } finally {
      clearTimeout(timer);
    }
  }
}
