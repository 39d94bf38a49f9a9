import { connect, createServer, type Server, type Socket } from 'node:net';

/** A proxy between a client and a server that simulates network failures. */
export interface TcpProxy {
  readonly port: number;
  /** Resets all connections. New ones are served. */
  cut(): void;
  /** Forwards nothing on the current connections from now on, without closing them. New ones are served. */
  freeze(): void;
  /** Resets all connections and refuses new ones. */
  down(): Promise<void>;
  /** Serves again on the same port. */
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

/** A server that accepts connections and never responds. */
export async function startSilentServer(): Promise<{ readonly port: number; stop(): Promise<void> }> {
  const accepted = new Set<Socket>();
  const server = createServer((socket) => {
    accepted.add(socket);
    socket.on('error', () => socket.destroy());
  });
  const port = await listen(server, 0);
  return {
    port,
    stop: async () => {
      for (const socket of accepted) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port that refuses connections. */
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
