import { connect, createServer, type Socket } from 'node:net';

/** A proxy in front of Neo4j that counts statements. */
export interface CountingProxy {
  readonly uri: string;
  /** The number of statements since the previous call. */
  taken(): number;
  close(): Promise<void>;
}

export async function startCountingProxy(target: string): Promise<CountingProxy> {
  const { protocol, hostname, port } = new URL(target);
  let statements = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port || 7687), hostname);
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        database.destroy();
      });
    }
    const bolt = new BoltReader(() => {
      statements += 1;
    });
    database.on('data', (data) => bolt.fromServer(data));
    client.on('data', (data) => bolt.fromClient(data));
    client.pipe(database).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  // A routing driver would learn the address of the database and bypass the proxy.
  return {
    uri: `${protocol.replace('neo4j', 'bolt')}//127.0.0.1:${address.port}`,
    taken: () => {
      const taken = statements;
      statements = 0;
      return taken;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const magicAndVersions = 20;
const versionChosen = 4;
const manifest = Buffer.from([0, 0, 1, 0xff]);
const runSignature = 0x10;

/** Parses the client side of a Bolt connection: the handshake, then chunked messages. */
class BoltReader {
  readonly #onRun: () => void;
  #buffered = Buffer.alloc(0);
  #handshake: 'versions' | 'choice' | 'done' = 'versions';
  #offersManifest = false;
  #heardServer = false;
  #startsMessage = true;

  constructor(onRun: () => void) {
    this.#onRun = onRun;
  }

  fromServer(data: Buffer): void {
    if (this.#heardServer) return;
    this.#heardServer = true;
    this.#offersManifest = data.subarray(0, manifest.length).equals(manifest);
  }

  fromClient(data: Buffer): void {
    this.#buffered = Buffer.concat([this.#buffered, data]);
    while (this.#handshake === 'done' ? this.#chunk() : this.#greeting());
  }

  /** The versions that the client supports and, if the server sends a manifest, the chosen version and capabilities. */
  #greeting(): boolean {
    if (this.#handshake === 'versions') return this.#take(magicAndVersions, () => this.#advance('choice'));
    if (!this.#heardServer) return false;
    if (!this.#offersManifest) return this.#advance('done');
    const capabilities = this.#buffered.subarray(versionChosen).findIndex((byte) => byte < 0x80);
    if (capabilities < 0) return false;
    return this.#take(versionChosen + capabilities + 1, () => this.#advance('done'));
  }

  #chunk(): boolean {
    if (this.#buffered.length < 2) return false;
    const length = this.#buffered.readUInt16BE(0);
    const chunk = this.#buffered;
    return this.#take(2 + length, () => {
      // The first two bytes of a message are the structure marker and the message type.
      if (length > 0 && this.#startsMessage && chunk[3] === runSignature) this.#onRun();
      this.#startsMessage = length === 0;
      return true;
    });
  }

  #advance(to: 'choice' | 'done'): true {
    this.#handshake = to;
    return true;
  }

  #take(length: number, then: () => boolean): boolean {
    if (this.#buffered.length < length) return false;
    const more = then();
    this.#buffered = this.#buffered.subarray(length);
    return more;
  }
}
