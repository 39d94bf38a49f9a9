import { connect } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../src/config.ts';
import type { ApplicationParts } from '../../src/server/application.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { failingSchema } from './failing-schema.ts';

export interface TestServer extends RunningServer {
  readonly log: Record<string, unknown>[];
  readonly config: Config;
}

interface Options
  extends Partial<
    Pick<
      ApplicationParts,
      | 'schema'
      | 'createContext'
      | 'ready'
      | 'examples'
      | 'playground'
      | 'routes'
      | 'metrics'
      | 'persisted'
      | 'plugins'
      | 'onOperation'
      | 'mcp'
    >
  > {
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts a server on a free port and closes it after the test. Its log lines are in `log`. */
export async function serve({ environment = {}, ...parts }: Options = {}): Promise<TestServer> {
  const log: Record<string, unknown>[] = [];
  const config = readConfig({ PORT: '0', ...environment });
  const server = await startServer({
    config,
    schema: failingSchema(),
    createContext: () => ({}),
    ready: () => Promise.resolve(),
    examples: [{ title: 'Greetings', operations: [{ title: 'Greeting', query: '{ hello }' }] }],
    logger: pino({ level: 'info' }, { write: (line: string) => log.push(JSON.parse(line)) }),
    ...parts,
  });
  onTestFinished(() => server.close());
  return { ...server, log, config };
}

export function post(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Posts a query with the media type `application/graphql-response+json`, and returns the status, headers and body members. */
export async function sendQuery(url: string, query: string, variables?: Readonly<Record<string, unknown>>) {
  const response = await post(url, { query, variables }, { accept: 'application/graphql-response+json' });
  return { status: response.status, headers: response.headers, ...(await response.json()) };
}

/** Sends raw bytes and returns everything that is received until the server closes the connection. */
export function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(bytes);
  return readText(socket);
}
