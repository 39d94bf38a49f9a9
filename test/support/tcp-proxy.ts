import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between a client and a server, and can fail as a network does. */
export interface TcpProxy {
  readonly port: number;
  /** Ends all connections, without a goodbye. New ones are served. */
  cut(): void;
  /** Swallows from now on all that these connections carry, as a network that lost them. New ones are served. */
  freeze(): void;
  /** Ends all connections and refuses new ones. */
  down(): Promise<void>;
  /** Serves again, at the same port. */
  up(): Promise<void>;
}

export async function startProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((client) => {
    const upstream = connect(target.port, target.host);
    for (const socket of [client, upstream]) keep(socket);
    client.pipe(upstream).pipe(client);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
  });
  const port = await listen(server, 0);
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port,
    cut,
    freeze: () => {
      for (const socket of sockets) socket.unpipe().pause();
    },
    down: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      cut();
      await closed;
    },
    up: async () => {
      await listen(server, port);
    },
  };
}

/** A port that takes connections and never says a word. */
export async function startSilence(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const proxied = new Set<Socket>();
  const server = createServer((socket) => {
    proxied.add(socket);
    socket.on('error', () => socket.destroy());
  });
  const port = await listen(server, 0);
  return {
    port,
    stop: async () => {
      for (const socket of proxied) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port that nobody listens at. */
export async function refusedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.');
  return address.port;
}
