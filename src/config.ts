import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import { misspelledSettings } from './config/misspelled.ts';
import { BadUserInput } from './errors.ts';

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most, {
      error: `a whole number from ${least} to ${most}`,
    })
    .transform(Number);

const milliseconds = (most: number) => wholeNumber(1, most);

const address = z.string().regex(/^[A-Za-z0-9.:_-]+$/, { error: 'a host name or an IP address, without a port' });

const databaseUri = z.string().superRefine((text, context) => {
  const problem = wrongDatabaseUri(text);
  if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
});

function wrongDatabaseUri(text: string): string | undefined {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\//.test(text) || !URL.canParse(text)) {
    return 'a Bolt address such as neo4j://localhost:7687 (bolt, neo4j, each alone or with +s or +ssc)';
  }
  const uri = new URL(text);
  if (uri.username !== '' || uri.password !== '') {
    return 'an address without credentials, which belong in NEO4J_USER and NEO4J_PASSWORD';
  }
  if (uri.hostname === '') return 'an address with a host, such as neo4j://localhost:7687';
  if (uri.pathname !== '' && uri.pathname !== '/')
    return 'an address without a path: NEO4J_DATABASE names the database';
  return undefined;
}

const origins = z.string().transform((text, context) => {
  const named = text.split(',').map((part) => part.trim());
  for (const origin of named) {
    if (!/^https?:\/\//.test(origin) || !URL.canParse(origin) || new URL(origin).origin !== origin) {
      context.addIssue({
        code: 'custom',
        message: `origins such as https://example.org, comma separated, each in lower case without path; "${origin}" is none`,
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
      message: `IP addresses or networks such as 10.0.0.0/8, or loopback, comma separated; "${address}" is none`,
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

/** Every setting, under the name it has in the environment. The error of each check says what would be right. */
const settings = {
  HOST: address.prefault('127.0.0.1').describe('Address to listen on; 0.0.0.0 is every interface'),
  PORT: wholeNumber(0, 65_535).prefault('4000').describe('Port to listen on; 0 picks a free one'),
  NEO4J_URI: databaseUri.optional().describe('Bolt address of Neo4j; without it the embedded engine keeps the graph'),
  NEO4J_USER: z.string().prefault('neo4j').describe('User of Neo4j'),
  NEO4J_PASSWORD: z.string().optional().describe('Password of Neo4j; without it the server signs in as nobody'),
  NEO4J_PASSWORD_FILE: z.string().optional().describe('File with the password of Neo4j, such as a Docker secret'),
  NEO4J_DATABASE: z.string().prefault('neo4j').describe('Database of Neo4j'),
  GRAPH_PATH: z.string().optional().describe('File of the embedded engine; without it the graph is in memory'),
  SEED: z
    .enum(['auto', 'never'], { error: 'auto or never' })
    .prefault('auto')
    .describe('auto loads seed/ when the graph is empty, never leaves it alone'),
  REVISION_POLL_MS: milliseconds(3_600_000)
    .prefault('1000')
    .describe('How often the server asks whether the graph has changed'),
  GRAPH_CONCURRENCY: wholeNumber(1, 90)
    .prefault('32')
    .describe('Most statements of operations that the graph is asked at a time'),
  GRAPH_QUEUE: wholeNumber(0, 100_000)
    .prefault('1000')
    .describe('Most statements that wait for their turn; past it the answer is UNAVAILABLE'),
  DEADLINE_MS: milliseconds(600_000).prefault('5000').describe('Time that one operation has'),
  CORS_ORIGINS: origins.optional().describe('Origins of other sites that may ask, comma separated; none by default'),
  RATE_LIMIT_PER_MINUTE: wholeNumber(0, 1_000_000)
    .prefault('0')
    .describe('Maximum requests of one client address per minute; 0 sets no limit'),
  TRUSTED_PROXIES: proxies
    .optional()
    .describe(
      'Addresses or networks of proxies whose X-Forwarded-For names the client, comma separated; none by default',
    ),
  BODY_LIMIT_BYTES: wholeNumber(1_024, 104_857_600).prefault('102400').describe('Largest request body'),
  REQUEST_TIMEOUT_MS: milliseconds(600_000).prefault('30000').describe('Time in which a whole request must arrive'),
  HEADERS_TIMEOUT_MS: milliseconds(600_000).prefault('10000').describe('Time in which its headers must arrive'),
  SHUTDOWN_TIMEOUT_MS: milliseconds(600_000)
    .prefault('10000')
    .describe('Time that requests in flight have to finish at the end'),
  MAX_DEPTH: wholeNumber(1, 100).prefault('16').describe('Deepest nesting of fields in an operation'),
  MAX_ALIASES: wholeNumber(0, 10_000).prefault('30').describe('Most aliases in an operation'),
  MAX_TOKENS: wholeNumber(100, 100_000).prefault('2000').describe('Most tokens in a document'),
  MAX_DIRECTIVES: wholeNumber(0, 10_000).prefault('30').describe('Most directives in an operation'),
  MAX_COST: wholeNumber(1, 100_000_000)
    .prefault('50000')
    .describe('Most fields that the answer of an operation could have'),
  MAX_RESPONSE_BYTES: wholeNumber(1_000, 1_000_000_000)
    .prefault('10000000')
    .describe('Maximum length of a response of /graphql'),
  CACHE_ROWS: wholeNumber(0, 10_000_000)
    .prefault('200000')
    .describe('About how many rows are kept while the graph does not change; 0 keeps none'),
  CACHE_ANSWERS_BYTES: wholeNumber(0, 100_000_000_000)
    .prefault('50000000')
    .describe('About how many bytes of whole answers are kept while the graph does not change; 0 keeps none'),
  PERSISTED_OPERATIONS: z
    .string()
    .optional()
    .describe('File with operations by their ids, as the tools of Relay and Apollo write it'),
  PERSISTED_ONLY: z
    .enum(['true', 'false'], { error: 'true or false' })
    .prefault('false')
    .transform((text) => text === 'true')
    .describe('true answers no other operations than those of PERSISTED_OPERATIONS'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'fatal, error, warn, info, debug, trace or silent',
    })
    .prefault('info')
    .describe('Least serious kind of line that is logged, to standard error'),
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
  cacheRows: read.CACHE_ROWS,
  cacheAnswersBytes: read.CACHE_ANSWERS_BYTES,
  persistedOperations: read.PERSISTED_OPERATIONS,
  persistedOnly: read.PERSISTED_ONLY,
  logLevel: read.LOG_LEVEL,
}));

export type Config = Readonly<z.output<typeof settingsSchema>>;

/** Where the graph is kept. An undefined `path` is memory; an undefined `password` is a database without authentication. */
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
 * Reads the settings from an environment; an empty variable counts as unset.
 * Throws one `BadUserInput` that names every problem, one a line (`details.problems`), and never shows a password.
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
      problems.push(`NEO4J_PASSWORD_FILE is "${passwordFile}": expected a file that this user can read.`);
    }
  }

  const parsed = settingsSchema.safeParse(Object.fromEntries(given));
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    // A database address may carry a password where none belongs.
    const shown = name === 'NEO4J_URI' ? 'is wrong' : `is "${given.get(name)}"`;
    problems.push(`${name} ${shown}: expected ${issue.message}.`);
  }
  if (!parsed.success || problems.length > 0) throw new BadUserInput(problems.join('\n'), { problems });
  return parsed.data;
}

function contradictions(given: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  if (given.has('NEO4J_URI') && given.has('GRAPH_PATH')) {
    problems.push('NEO4J_URI and GRAPH_PATH exclude each other: set the first for Neo4j, the second for a file.');
  }
  if (given.has('NEO4J_PASSWORD') && given.has('NEO4J_PASSWORD_FILE')) {
    problems.push('NEO4J_PASSWORD and NEO4J_PASSWORD_FILE exclude each other: set one of them.');
  }
  if (given.get('PERSISTED_ONLY') === 'true' && !given.has('PERSISTED_OPERATIONS')) {
    problems.push('PERSISTED_ONLY is "true": expected PERSISTED_OPERATIONS to name the file with the operations.');
  }
  const headers = Number(given.get('HEADERS_TIMEOUT_MS') ?? settings.HEADERS_TIMEOUT_MS.def.defaultValue);
  const request = Number(given.get('REQUEST_TIMEOUT_MS') ?? settings.REQUEST_TIMEOUT_MS.def.defaultValue);
  if (headers > request) {
    problems.push(`HEADERS_TIMEOUT_MS is ${headers}: expected at most REQUEST_TIMEOUT_MS, which is ${request}.`);
  }
  return problems;
}

/** The settings as a table for people: name, default, meaning. */
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
