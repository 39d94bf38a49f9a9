import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { Internal } from '../errors.ts';
import { type Answer, Refusal } from './answer.ts';
import { AnswerMemory, type Revisions } from './answer-memory.ts';
import { Connections } from './connections.ts';
import { createErrorMask, type ErrorMask } from './errors.ts';
import type { CreateContext, OperationPlugin } from './execution.ts';
import { createGraphqlHandler } from './graphql.ts';
import { createReadyHandler, live } from './health.ts';
import { listen, urlOf } from './listen.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { PersistedOperations } from './persisted.ts';
import { type ExampleChapter, openPlayground } from './playground.ts';
import { ClientGone, toQuestion, wantsPage } from './question.ts';
import { createFront, type Routes } from './routes.ts';
import { createSchemaHandler } from './schema-text.ts';

export interface ServerParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  /** Returns when the graph answers, throws when it does not. */
  readonly ready: () => Promise<void>;
  /** What the playground lists. */
  readonly questions: readonly ExampleChapter[];
  /** Where the playground was built, if not beside this program. */
  readonly playground?: string;
  readonly logger: Logger;
  /** Run after the limits and before the errors are masked. */
  readonly plugins?: readonly OperationPlugin[];
  /** Without it no answer is kept, and none has an `ETag`. */
  readonly revisions?: Revisions;
  /** What may be asked by an id, and whether anything else may be asked. */
  readonly persisted?: PersistedOperations | undefined;
  /** More paths, or others in place of ours. */
  readonly routes?: Routes;
  /** Follows every request, and is asked at `/metrics`. */
  readonly metrics?: Metrics;
}

export interface RunningServer {
  /** Where a browser finds it, without a trailing slash. */
  readonly url: string;
  /** Takes no more connections, lets requests in flight finish within SHUTDOWN_TIMEOUT_MS, and cuts off the rest. */
  close(): Promise<void>;
}

const maxConnections = 10_000;

/** Listens on HOST and PORT. Throws a `BadUserInput` when it cannot. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { config, logger } = parts;
  const mask = createErrorMask(logger);
  const routes = routesOf(parts, mask);
  const front = createFront(routes, config.corsOrigins, (error) => defect(error, mask));
  const server = createHttpServer(config);
  const connections = new Connections(server);

  server.on('request', (request, response) => {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort(new ClientGone('The client went away.'));
    });
    const question = toQuestion(request, gone.signal, config.bodyLimitBytes);
    parts.metrics?.track(request, response, groupOf(routes, question.path));
    front(question).then(
      (answer) => send(request, response, answer, connections.draining),
      // The front answers for every failure; without this one a slip in it would end the process.
      (error: unknown) => {
        logger.error({ err: error }, 'no answer could be made');
        response.destroy();
      },
    );
  });
  server.on('clientError', answerBrokenRequest);

  const port = await listen(server, config.host, config.port);
  server.on('error', (error) => logger.error({ err: error }, 'the HTTP server failed'));
  return { url: urlOf(config.host, port), close: () => close(server, connections, config.shutdownTimeoutMs, logger) };
}

function groupOf(routes: Routes, path: string): string {
  return Object.hasOwn(routes, path) ? (routes[path]?.group ?? path) : 'other';
}

function routesOf(
  {
    config,
    schema,
    createContext,
    plugins = [],
    revisions,
    persisted,
    ready,
    questions,
    playground: folder,
    logger,
    routes,
    metrics,
  }: ServerParts,
  mask: ErrorMask,
): Routes {
  const memory = revisions && new AnswerMemory(revisions, config.cacheAnswersBytes);
  const graphql = createGraphqlHandler({
    schema,
    createContext,
    plugins,
    limits: config.limits,
    mask,
    memory,
    persisted,
    onOperation: metrics?.onOperation,
  });
  // Where only persisted operations are answered, there is nothing to type.
  const playground = persisted?.only ? undefined : openPlayground(questions, folder);
  return {
    '/': { methods: ['GET'], answer: () => ({ status: 302, headers: { location: '/graphql' }, body: '' }) },
    '/graphql': {
      methods: ['GET', 'POST'],
      answer: (question) => (playground && wantsPage(question) ? playground.page : graphql)(question),
    },
    ...playground?.routes,
    '/schema.graphql': { methods: ['GET'], answer: createSchemaHandler(schema) },
    '/health/live': { methods: ['GET'], answer: live },
    '/health/ready': { methods: ['GET'], answer: createReadyHandler(ready, logger) },
    ...(metrics ? { '/metrics': { methods: ['GET'], answer: metrics.answer } } : {}),
    ...routes,
  };
}

function createHttpServer(config: Config): Server {
  const server = createServer({
    headersTimeout: config.headersTimeoutMs,
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: 10_000,
    // Node looks for late requests only this often.
    connectionsCheckingInterval: Math.max(20, Math.min(1_000, config.headersTimeoutMs / 4)),
  });
  server.maxConnections = maxConnections;
  // A client that stops reading its answer; longer than any silence of our own.
  server.timeout = config.requestTimeoutMs + config.deadlineMs + 30_000;
  return server;
}

function defect(error: unknown, mask: ErrorMask): Refusal {
  if (error instanceof ClientGone) return new Refusal(499, 'CANCELLED', 'The client closed the connection.');
  const { message, extensions } = mask(new Internal('A route failed.', {}, { cause: error }));
  return new Refusal(500, 'INTERNAL', message, {}, { id: extensions.id });
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer, last: boolean): void {
  if (response.destroyed) return;
  const length =
    answer.status === 204 || answer.status === 304 ? {} : { 'content-length': Buffer.byteLength(answer.body) };
  response.writeHead(answer.status, { ...answer.headers, ...length, ...(last ? { connection: 'close' } : {}) });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
}

/** What arrives is no HTTP, too large in its headers, or too late. */
function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, headers, body } = brokenRequest(error.code).answerAs('application/json');
  const lines = Object.entries({ ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${body}`);
}

function brokenRequest(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW')
    return new Refusal(431, 'BAD_USER_INPUT', 'The headers are too large; POST long queries.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Refusal(408, 'BAD_USER_INPUT', 'The request took too long to arrive.');
  return new Refusal(400, 'BAD_USER_INPUT', 'This is not HTTP/1.1.');
}

function close(server: Server, connections: Connections, timeoutMs: number, logger: Logger): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      logger.warn({ requests: connections.requestsInFlight }, 'cut off requests at the end of SHUTDOWN_TIMEOUT_MS');
      server.closeAllConnections();
    }, timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    connections.drain();
  });
}
