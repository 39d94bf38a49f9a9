import neo4j, { type Driver } from 'neo4j-driver';
import { BadUserInput } from '../../errors.ts';
import type { Engine } from '../engine.ts';
import { Neo4jEngine } from './engine.ts';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly database?: string | undefined;
  /** Maximum size of the connection pool; further calls wait up to `acquisitionTimeout`. */
  readonly connections?: number | undefined;
  /** Time limit for a TCP and TLS connection, in milliseconds. */
  readonly connectionTimeout?: number | undefined;
  /** Time limit for acquiring a working connection, new or pooled, in milliseconds. */
  readonly acquisitionTimeout?: number | undefined;
  /** Idle time after which a connection is checked before it is used, in milliseconds. */
  readonly livenessCheck?: number | undefined;
}

const schemes = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

/**
 * A graph in Neo4j 5.26 or later. Connects at the first call, which fails with `Unavailable` if the database cannot be reached.
 *
 * @throws BadUserInput if `uri` is not a valid Neo4j URI.
 */
export function openNeo4j(options: Neo4jOptions): Engine {
  const server = serverOf(options.uri);
  const { user, password = '' } = options;
  let driver: Driver;
  try {
    driver = neo4j.driver(options.uri, user === undefined ? undefined : neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      fetchSize: -1,
      maxConnectionPoolSize: options.connections ?? 100,
      connectionTimeout: options.connectionTimeout ?? 2_500,
      connectionAcquisitionTimeout: options.acquisitionTimeout ?? 3_000,
      // Without a check, a statement on a dead connection waits until its deadline. A check before each statement would cost a
      // round trip, as much as a small statement itself (measured: 1,000 instead of 3,200 statements per second).
      connectionLivenessCheckTimeout: options.livenessCheck ?? 1_000,
      maxTransactionRetryTime: 2_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  } catch (cause) {
    throw badUri('the driver rejects it', cause);
  }
  return new Neo4jEngine(driver, server, options.database ?? 'neo4j');
}

function serverOf(uri: string): string {
  if (!URL.canParse(uri)) throw badUri('it is not a URI');
  const { protocol, username, password, host } = new URL(uri);
  if (!schemes.includes(protocol.slice(0, -1))) throw badUri(`its scheme is "${protocol.slice(0, -1)}"`);
  if (host === '') throw badUri('it has no host');
  if (username !== '' || password !== '') {
    throw badUri('it contains credentials; set NEO4J_USER and NEO4J_PASSWORD instead');
  }
  return `${protocol}//${host}`;
}

function badUri(problem: string, cause?: unknown): BadUserInput {
  return new BadUserInput(
    `NEO4J_URI is not a valid Neo4j URI: ${problem}. Example: neo4j://localhost:7687. ` +
      `Schemes: ${schemes.join(', ')} (+s: encrypted).`,
    { setting: 'NEO4J_URI' },
    cause === undefined ? undefined : { cause },
  );
}
