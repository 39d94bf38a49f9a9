import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
  LogController,
} from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config.ts';
import { type ExportParts, exportRoute } from './export/route.ts';
import { createErrorMask, type ErrorMask } from './graphql/error-mask.ts';
import { bodyTypes, parseBody } from './graphql/parameters.ts';
import { PersistedOperations } from './graphql/persisted-operations.ts';
import type { Revisions } from './graphql/response-cache.ts';
import { createGraphqlHandler } from './graphql/route.ts';
import type { CreateContext, OperationPlugin } from './graphql/yoga.ts';
import { crossOrigin } from './http/cross-origin.ts';
import { createErrorHandler, httpErrorOf, sendClientError } from './http/error-handler.ts';
import type { HttpError } from './http/http-error.ts';
import { methods, notFound } from './http/methods.ts';
import { wantsPage } from './http/negotiation.ts';
import { notLimited, rateLimit } from './http/rate-limit.ts';
import { securityHeaders } from './http/security-headers.ts';
import { textHandler } from './http/text-handler.ts';
import type { Logger } from './logger.ts';
import { type McpParts, mcpRoute } from './mcp/route.ts';
import { health } from './monitoring/health.ts';
import type { Metrics } from './monitoring/metrics.ts';
import { type Execute, executeWith, operationRunner } from './operations.ts';
import { type ExplorerParts, explorer } from './pages/explorer.ts';
import { type ExampleChapter, playgroundFiles, playgroundPage } from './pages/playground.ts';
import { printWithDirectives } from './print-schema.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The label of the route in metrics, where it is not its path. */
    readonly group?: string;
  }
}

export interface ApplicationParts {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly createContext: CreateContext;
  /** Resolves if the graph is available, otherwise rejects. */
  readonly ready: () => Promise<void>;
  readonly logger: Logger;
  /** Yoga plugins, which run after the limits and before errors are masked. */
  readonly plugins?: readonly OperationPlugin[];
  /** If undefined, responses are not cached and have no `ETag`. */
  readonly revisions?: Revisions;
  /** The operations that can be requested by ID, and whether others are allowed. */
  readonly persisted?: PersistedOperations | undefined;
  /** Observes every request, and is served at `/metrics`. */
  readonly metrics?: Metrics;
  /** Called with the outcome of each operation, unless `metrics` is set. */
  readonly onOperation?: (outcome: string, seconds: number) => void;
  /** Example operations for the playground. */
  readonly examples?: readonly ExampleChapter[];
  /** Folder of the built playground (default: `dist/playground`). */
  readonly playground?: string;
  /** The page at `/`; if undefined, `/` redirects to the playground. */
  readonly explorer?: ExplorerParts;
  /** The files at `/export/`; if undefined, there are none. */
  readonly exports?: Pick<ExportParts, 'open' | 'context'>;
  /** Creates the Model Context Protocol server at `/mcp`, which runs its operations with `execute`; if undefined, there is none. */
  readonly mcp?: ((execute: Execute) => McpParts) | undefined;
  /** Further routes. */
  readonly routes?: FastifyPluginAsync;
}

/**
 * Builds the application that the server, `youcheng query`, the tests and the benchmarks use. It does not listen:
 * call `startServer` or `inject`.
 */
export async function createApplication(parts: ApplicationParts): Promise<FastifyInstance> {
  const { config, logger } = parts;
  const mask = createErrorMask(logger);
  // Requests are counted in metrics, and errors are logged where they are masked. This is for Fastify's own warnings.
  const level = logger.isLevelEnabled('info') ? 'warn' : logger.level;
  const loggerInstance: FastifyBaseLogger = logger.child({}, { level });
  const app = fastify({
    bodyLimit: config.bodyLimitBytes,
    requestTimeout: config.requestTimeoutMs,
    keepAliveTimeout: 10_000,
    // For clients that stop reading; longer than any operation takes.
    connectionTimeout: config.requestTimeoutMs + config.deadlineMs + 30_000,
    http: {
      headersTimeout: config.headersTimeoutMs,
      // Interval in which Node checks for late requests.
      connectionsCheckingInterval: Math.max(20, Math.min(1_000, config.headersTimeoutMs / 4)),
    },
    trustProxy: config.trustedProxies.length > 0 && [...config.trustedProxies],
    // Requests that arrive on an open connection during a shutdown are served too.
    return503OnClosing: false,
    clientErrorHandler: sendClientError,
    // More than the headers can have. Fastify would respond to a longer one before any hook runs.
    routerOptions: { maxParamLength: 100_000 },
    rewriteUrl: ({ url = '/' }) => decodable(url),
    loggerInstance,
    childLoggerFactory: (instanceLogger) => instanceLogger,
    logController: new LogController({ disableRequestLogging: true }),
  });
  const toHttpError = (thrown: unknown) => httpErrorOf(thrown, mask, config.bodyLimitBytes);
  app.setErrorHandler(createErrorHandler(toHttpError));
  app.setNotFoundHandler(() => {
    throw notFound();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(bodyTypes, { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    parseBody(request, body),
  );
  await app.register(middleware(parts));
  await app.register(routes(parts, mask, toHttpError));
  await app.ready();
  return app;
}

/** Escapes `%` in a path that cannot be decoded. Fastify would respond to it before any hook runs. */
function decodable(url: string): string {
  if (!url.includes('%')) return url;
  const [path = '', ...search] = url.split('?');
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return [path.replaceAll('%', '%25'), ...search].join('?');
  }
}

/** Plugins and hooks of every request, in this order. Routes are registered after them, so that all apply. */
const middleware = ({ config, metrics }: ApplicationParts) =>
  fastifyPlugin(async (app: FastifyInstance) => {
    // First, so that rejected requests are counted too.
    if (metrics) {
      app.addHook('onRequest', (request, reply, done) => {
        metrics.track(request, reply);
        done();
      });
    }
    // Before anything can reject a request, so that errors have these headers too.
    await app.register(securityHeaders);
    // Before the rest, so that pages of allowed origins can read all later errors, and other sites cannot.
    await app.register(crossOrigin, { origins: config.corsOrigins });
    // Before the rate limit, because a request without a handler costs almost nothing.
    await app.register(methods);
    // Last, so that preflight and rejected requests do not count towards the limit.
    await app.register(rateLimit, { perMinute: config.rateLimitPerMinute });
  });

const routes =
  (parts: ApplicationParts, mask: ErrorMask, toHttpError: (thrown: unknown) => HttpError): FastifyPluginAsync =>
  async (app) => {
    const { config, schema, persisted = PersistedOperations.none, metrics, examples = [], logger } = parts;
    const { playground: folder } = parts;
    await app.register(health, { ready: parts.ready, logger });
    if (metrics) app.get('/metrics', { config: notLimited }, metrics.send);
    // Byte for byte `schema/schema.graphql`, unless `FEDERATION` is set.
    app.get('/schema.graphql', textHandler(printWithDirectives(schema), 'text/plain; charset=utf-8'));

    if (parts.explorer) await app.register(explorer, parts.explorer);
    else app.get('/', (_request, reply) => reply.redirect('/graphql'));

    // If only persisted operations are allowed, a playground is useless.
    const page = persisted.only ? undefined : playgroundPage(examples, folder);
    if (page) await app.register(playgroundFiles, folder === undefined ? {} : { folder });
    const run = operationRunner(parts, mask);
    const graphql = createGraphqlHandler(run, persisted);
    app.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      handler: (request, reply) => (page && wantsPage(request) ? page : graphql)(request, reply),
    });

    if (parts.exports) await app.register(exportRoute, { ...parts.exports, concurrency: config.exportConcurrency });
    if (parts.mcp) await app.register(mcpRoute, { ...parts.mcp(executeWith(run)), toHttpError });
    if (parts.routes) await app.register(parts.routes);
  };
