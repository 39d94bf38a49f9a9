import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { misspelledSettings } from './config/misspelled.ts';
import { BadUserInput } from './errors.ts';

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= min && Number(text) <= max, {
      error: `an integer from ${min} to ${max}`,
    })
    .transform(Number);

const milliseconds = (max: number) => wholeNumber(1, max);

/** A switch that is off by default. */
const off = z
  .enum(['true', 'false'], { error: 'true or false' })
  .prefault('false')
  .transform((text) => text === 'true');

const address = z.string().regex(/^[A-Za-z0-9.:_-]+$/, { error: 'a host name or an IP address, without a port' });

const databaseUri = z.string().superRefine((text, context) => {
  const problem = databaseUriProblem(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

function databaseUriProblem(text: string): string | undefined {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(text) || !URL.canParse(text)) {
    return 'a Bolt URI such as neo4j://localhost:7687 (scheme bolt or neo4j, optionally with +s or +ssc)';
  }
  const uri = new URL(text);
  if (uri.username !== '' || uri.password !== '') {
    return 'a URI without credentials; set NEO4J_USER and NEO4J_PASSWORD instead';
  }
  if (uri.hostname === '') return 'a URI with a host, such as neo4j://localhost:7687';
  if (uri.pathname !== '' && uri.pathname !== '/')
    return 'a URI without a path; set NEO4J_DATABASE to select the database';
  return undefined;
}

const origins = z.string().transform((text, context) => {
  const named = text.split(',').map((part) => part.trim());
  for (const origin of named) {
    if (!/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      context.addIssue({
        code: 'custom',
        message: `origins such as https://example.org, comma-separated, in lower case and without a path; "${origin}" is not valid`,
      });
    }
  }
  return named;
});

const proxies = z.string().transform((text, context) => {
  const listed = text.split(',').map((part) => part.trim());
  for (const address of listed) {
    if (isProxyAddress(address)) continue;
    context.addIssue({
      code: 'custom',
      message: `IP addresses or networks such as 10.0.0.0/8, or loopback, comma-separated; "${address}" is not valid`,
    });
  }
  return listed;
});

function isProxyAddress(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** All settings, by the name of their environment variable. The error message of each check states the valid values. */
const settings = {
  HOST: address.prefault('127.0.0.1').describe('Address to listen on; 0.0.0.0 for all interfaces'),
  PORT: wholeNumber(0, 65_535).prefault('4000').describe('Port to listen on; 0 for any free port'),
  NEO4J_URI: databaseUri.optional().describe('Bolt URI of Neo4j (default: use the embedded engine)'),
  NEO4J_USER: z.string().prefault('neo4j').describe('Neo4j user'),
  NEO4J_PASSWORD: z.string().optional().describe('Neo4j password (default: no authentication)'),
  NEO4J_PASSWORD_FILE: z.string().optional().describe('File that contains the Neo4j password, such as a Docker secret'),
  NEO4J_DATABASE: z.string().prefault('neo4j').describe('Neo4j database'),
  GRAPH_PATH: z.string().optional().describe('File of the embedded engine (default: in memory)'),
  SEED: z
    .enum(['auto', 'never'], { error: 'auto or never' })
    .prefault('auto')
    .describe('auto: load seed/ into an empty graph; never: do not'),
  REVISION_POLL_MS: milliseconds(3_600_000)
    .prefault('1000')
    .describe('Interval for checking whether the graph has changed'),
  GRAPH_CONCURRENCY: wholeNumber(1, 90).prefault('32').describe('Maximum concurrent database queries'),
  GRAPH_QUEUE: wholeNumber(0, 100_000)
    .prefault('1000')
    .describe('Maximum queued database queries; above it, requests fail with UNAVAILABLE'),
  DEADLINE_MS: milliseconds(600_000).prefault('5000').describe('Time limit of an operation'),
  CORS_ORIGINS: origins
    .optional()
    .describe('Allowed origins of cross-origin requests, comma-separated (default: none)'),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000)
    .prefault('0')
    .describe('Maximum requests per minute of one client address; 0 sets no limit'),
  TRUSTED_PROXIES: proxies
    .optional()
    .describe('Addresses or networks of proxies whose X-Forwarded-For is trusted, comma-separated (default: none)'),
  BODY_LIMIT_BYTES: wholeNumber(1_024, 104_857_600).prefault('102400').describe('Maximum size of a request body'),
  REQUEST_TIMEOUT_MS: milliseconds(600_000).prefault('30000').describe('Time limit for receiving a complete request'),
  HEADERS_TIMEOUT_MS: milliseconds(600_000)
    .prefault('10000')
    .describe('Time limit for receiving the headers of a request'),
  SHUTDOWN_TIMEOUT_MS: milliseconds(600_000)
    .prefault('10000')
    .describe('Time that requests in progress have to finish at shutdown'),
  MAX_DEPTH: wholeNumber(1, 100).prefault('16').describe('Maximum nesting of fields in an operation'),
  MAX_ALIASES: wholeNumber(0, 10_000).prefault('30').describe('Maximum number of aliases in an operation'),
  MAX_TOKENS: wholeNumber(100, 100_000).prefault('2000').describe('Maximum number of tokens in a document'),
  MAX_DIRECTIVES: wholeNumber(0, 10_000).prefault('30').describe('Maximum number of directives in an operation'),
  MAX_COST: wholeNumber(1, 100_000_000).prefault('50000').describe('Maximum cost of an operation'),
  MAX_RESPONSE_BYTES: wholeNumber(1_000, 1_000_000_000)
    .prefault('10000000')
    .describe('Maximum size of a response of /graphql'),
  EXPORT_CONCURRENCY: wholeNumber(1, 100).prefault('4').describe('Maximum concurrent exports'),
  CACHE_ROWS: wholeNumber(0, 10_000_000)
    .prefault('200000')
    .describe('Approximate number of rows in the row cache; 0 disables it'),
  CACHE_RESPONSES_BYTES: wholeNumber(0, 100_000_000_000)
    .prefault('50000000')
    .describe('Approximate size of the response cache; 0 disables it'),
  PERSISTED_OPERATIONS: z
    .string()
    .optional()
    .describe('Manifest of persisted operations by ID, as written by the tools of Relay and Apollo'),
  PERSISTED_ONLY: off.describe('true: accept only operations in PERSISTED_OPERATIONS'),
  FEDERATION: off.describe('true: also serve `_service` and `_entities`, for gateways of Apollo Federation'),
  MCP: off.describe('true: serve tools for language models at /mcp'),
  MCP_ANSWER_TOKENS: wholeNumber(1_000, 100_000)
    .prefault('2000')
    .describe('Maximum size of the answer of a tool for language models, in tokens'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'fatal, error, warn, info, debug, trace or silent',
    })
    .prefault('info')
    .describe('Minimum log level (stderr)'),
};

const settingsSchema = z.object(settings).transform((read) => ({
  host: read.HOST,
  port: read.PORT,
  graph: graphSettings(read),
  seed: read.SEED,
  revisionPollMs: read.REVISION_POLL_MS,
  reads: { concurrency: read.GRAPH_CONCURRENCY, queue: read.GRAPH_QUEUE },
  deadlineMs: read.DEADLINE_MS,
  corsOrigins: read.CORS_ORIGINS ?? [],
  rateLimitPerMinute: read.RATE_LIMIT_PER_MINUTE,
  trustedProxies: read.TRUSTED_PROXIES ?? [],
  bodyLimitBytes: read.BODY_LIMIT_BYTES,
  requestTimeoutMs: read.REQUEST_TIMEOUT_MS,
  headersTimeoutMs: read.HEADERS_TIMEOUT_MS,
  shutdownTimeoutMs: read.SHUTDOWN_TIMEOUT_MS,
  limits: {
    depth: read.MAX_DEPTH,
    aliases: read.MAX_ALIASES,
    tokens: read.MAX_TOKENS,
    directives: read.MAX_DIRECTIVES,
    cost: read.MAX_COST,
    responseBytes: read.MAX_RESPONSE_BYTES,
  },
  exportConcurrency: read.EXPORT_CONCURRENCY,
  cacheRows: read.CACHE_ROWS,
  cacheResponsesBytes: read.CACHE_RESPONSES_BYTES,
  persistedOperations: read.PERSISTED_OPERATIONS,
  persistedOnly: read.PERSISTED_ONLY,
  federation: read.FEDERATION,
  mcp: read.MCP,
  mcpAnswerTokens: read.MCP_ANSWER_TOKENS,
  logLevel: read.LOG_LEVEL,
}));

export type Config = Readonly<z.output<typeof settingsSchema>>;

/** The graph database. An undefined `path` means in memory; an undefined `password` means no authentication. */
export type GraphSettings =
  | { readonly kind: 'embedded'; readonly path: string | undefined }
  | {
      readonly kind: 'neo4j';
      readonly uri: string;
      readonly user: string;
      readonly password: string | undefined;
      readonly database: string;
    };

function graphSettings(read: z.output<z.ZodObject<typeof settings>>): GraphSettings {
  if (read.NEO4J_URI === undefined) return { kind: 'embedded', path: read.GRAPH_PATH };
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = read;
  return { kind: 'neo4j', uri, user, password, database };
}

/**
 * Reads the settings from environment variables; an empty variable counts as unset.
 *
 * @throws BadUserInput that lists all problems, one per line (`details.problems`), and never contains a password.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value.trim() === '') continue;
    given.set(name, name === 'NEO4J_PASSWORD' ? value : value.trim());
  }
  const problems = [...misspelledSettings([...given.keys()], Object.keys(settings)), ...contradictions(given)];

  const passwordFile = given.get('NEO4J_PASSWORD_FILE');
  if (passwordFile !== undefined && !given.has('NEO4J_PASSWORD')) {
    try {
      given.set('NEO4J_PASSWORD', new TextDecoder().decode(readFileSync(passwordFile)).replace(/\r?\n$/, ''));
    } catch {
      problems.push(`NEO4J_PASSWORD_FILE is "${passwordFile}": expected a readable file.`);
    }
  }

  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    // The URI may contain a password, although that is not allowed.
    const shown = name === 'NEO4J_URI' ? 'is invalid' : `is "${given.get(name)}"`;
    problems.push(`${name} ${shown}: expected ${issue.message}.`);
  }
  if (!parsed.success || problems.length > 0) throw new BadUserInput(problems.join('\n'), { problems });
  return parsed.data;
}

function contradictions(given: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  if (given.has('NEO4J_URI') && given.has('GRAPH_PATH')) {
    problems.push(
      'NEO4J_URI and GRAPH_PATH are mutually exclusive: set NEO4J_URI for Neo4j, or GRAPH_PATH for a file.',
    );
  }
  if (given.has('NEO4J_PASSWORD') && given.has('NEO4J_PASSWORD_FILE')) {
    problems.push('NEO4J_PASSWORD and NEO4J_PASSWORD_FILE are mutually exclusive: set one of them.');
  }
  if (given.get('PERSISTED_ONLY') === 'true' && !given.has('PERSISTED_OPERATIONS')) {
    problems.push('PERSISTED_ONLY is "true": set PERSISTED_OPERATIONS to the manifest of the allowed operations.');
  }
  const headers = Number(given.get('HEADERS_TIMEOUT_MS') ?? settings.HEADERS_TIMEOUT_MS.def.defaultValue);
  const request = Number(given.get('REQUEST_TIMEOUT_MS') ?? settings.REQUEST_TIMEOUT_MS.def.defaultValue);
  if (headers > request) {
    problems.push(`HEADERS_TIMEOUT_MS is ${headers}: expected at most REQUEST_TIMEOUT_MS (${request}).`);
  }
  return problems;
}

/** The settings as a text table: name, default, description. */
export function describeSettings(): string {
  const rows = Object.entries(settings).map(([name, schema]) => {
    const standard = schema instanceof z.ZodPrefault ? String(schema.def.defaultValue) : '';
    return [name, standard, schema.description ?? ''] as const;
  });
  const nameWidth = Math.max(...rows.map(([name]) => name.length));
  const standardWidth = Math.max(...rows.map(([, standard]) => standard.length));
  return rows
    .map(([name, standard, meaning]) => `  ${name.padEnd(nameWidth)}  ${standard.padEnd(standardWidth)}  ${meaning}`)
    .join('\n');
}
