import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const registers = (registry: Registry) => ({ registers: [registry] });
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Metrics of this process for Prometheus. Labels come from closed sets: paths of routes, error codes, statement names; never
 * from the content of a request.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #inFlight = new Gauge({
    name: 'youcheng_http_requests_in_flight',
    help: 'HTTP requests without a response yet.',
    ...registers(this.#registry),
  });
  readonly #requests = new Histogram({
    name: 'youcheng_http_request_duration_seconds',
    help: 'HTTP requests by path and status, from their headers to the end of the response; 499 when the client closed the connection.',
    labelNames: ['path', 'status'],
    buckets,
    ...registers(this.#registry),
  });
  readonly #operations = new Histogram({
    name: 'youcheng_operation_duration_seconds',
    help: 'GraphQL operations by outcome: OK, CACHED for a cached response, or the code of the first error.',
    labelNames: ['outcome'],
    buckets,
    ...registers(this.#registry),
  });
  readonly #statements = new Histogram({
    name: 'youcheng_statement_duration_seconds',
    help: 'Database statements by name, without the time in the queue.',
    labelNames: ['statement', 'outcome'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
    ...registers(this.#registry),
  });
  readonly #toolCalls = new Histogram({
    name: 'youcheng_tool_call_duration_seconds',
    help: 'Calls of tools for language models by tool and outcome: OK, PARTIAL for data with errors, or the code of the error.',
    labelNames: ['tool', 'outcome'],
    buckets,
    ...registers(this.#registry),
  });
  readonly #lookups = new Counter({
    name: 'youcheng_cache_lookups_total',
    help: 'Lookups in the cache of rows.',
    labelNames: ['found'],
    ...registers(this.#registry),
  });
  readonly #revisions = new Counter({
    name: 'youcheng_revision_changes_total',
    help: 'Changes of the graph that were noticed.',
    ...registers(this.#registry),
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Follows a request until its response is sent. Paths without a route count as `other`. */
  readonly track = ({ raw, is404, routeOptions }: FastifyRequest, reply: FastifyReply): void => {
    const { config, url = 'other' } = routeOptions;
    const path = raw.method === 'OPTIONS' ? 'preflight' : is404 ? 'other' : (config.group ?? url);
    this.#inFlight.inc();
    const stop = this.#requests.startTimer({ path });
    const response = reply.raw;
    response.once('close', () => {
      this.#inFlight.dec();
      stop({ status: response.writableFinished ? response.statusCode : 499 });
    });
  };

  /** For the API: how each operation ended. */
  readonly onOperation = (outcome: string, seconds: number): void => {
    this.#operations.observe({ outcome }, seconds);
  };

  /** For the tools of language models: how each call ended. */
  readonly onToolCall = (tool: string, outcome: string, seconds: number): void => {
    this.#toolCalls.observe({ tool, outcome }, seconds);
  };

  /** For the graph: called for each statement. */
  readonly onRead = (statement: string, seconds: number, succeeded: boolean): void => {
    this.#statements.observe({ statement, outcome: succeeded ? 'OK' : 'FAILED' }, seconds);
  };

  /** For the store. */
  readonly observer = {
    lookedUp: (found: number, missing: number): void => {
      if (found > 0) this.#lookups.inc({ found: 'yes' }, found);
      if (missing > 0) this.#lookups.inc({ found: 'no' }, missing);
    },
    revisionChanged: (): void => this.#revisions.inc(),
  };

  /** The queue of the database, read whenever the metrics are. */
  watch(reads: { readonly running: number; readonly waiting: number }): void {
    new Gauge({
      name: 'youcheng_graph_reads',
      help: 'Database statements of operations that are running, and that wait in the queue.',
      labelNames: ['state'],
      ...registers(this.#registry),
      collect() {
        this.set({ state: 'running' }, reads.running);
        this.set({ state: 'waiting' }, reads.waiting);
      },
    });
  }

  /** Sends `/metrics` in the text format of Prometheus. */
  readonly send = async (_request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> =>
    reply
      .type(this.#registry.contentType)
      .header('cache-control', 'no-store')
      .send(await this.#registry.metrics());
}
