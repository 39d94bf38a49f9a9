import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Answer, text } from './answer.ts';

const registers = (registry: Registry) => ({ registers: [registry] });
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Figures of this process for Prometheus. Labels are of closed sets: paths that there are, codes of errors, names of
 * statements; what people ask never shows.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #inFlight = new Gauge({
    name: 'youcheng_http_requests_in_flight',
    help: 'HTTP requests that have no answer yet.',
    ...registers(this.#registry),
  });
  readonly #requests = new Histogram({
    name: 'youcheng_http_request_duration_seconds',
    help: 'HTTP requests by path and status, from their headers to the end of the answer; 499 where the client went away.',
    labelNames: ['path', 'status'],
    buckets: seconds,
    ...registers(this.#registry),
  });
  readonly #operations = new Histogram({
    name: 'youcheng_operation_duration_seconds',
    help: 'GraphQL operations by outcome: OK, KEPT where the whole answer was kept, or the code of the first error.',
    labelNames: ['outcome'],
    buckets: seconds,
    ...registers(this.#registry),
  });
  readonly #statements = new Histogram({
    name: 'youcheng_statement_duration_seconds',
    help: 'Statements that the graph was asked, by name, without the wait for their turn.',
    labelNames: ['statement', 'outcome'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
    ...registers(this.#registry),
  });
  readonly #lookUps = new Counter({
    name: 'youcheng_cache_lookups_total',
    help: 'Looks for rows among those that are kept between requests.',
    labelNames: ['found'],
    ...registers(this.#registry),
  });
  readonly #revisions = new Counter({
    name: 'youcheng_revision_changes_total',
    help: 'Times that the graph was seen to have changed.',
    ...registers(this.#registry),
  });

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Follows a request until its answer is out. `path` is one that there is, or a word for all others. */
  track(request: IncomingMessage, response: ServerResponse, path: string): void {
    this.#inFlight.inc();
    const stop = this.#requests.startTimer({ path: request.method === 'OPTIONS' ? 'preflight' : path });
    response.once('close', () => {
      this.#inFlight.dec();
      stop({ status: response.writableFinished ? response.statusCode : 499 });
    });
  }

  /** Of the API: how each operation ended. */
  readonly onOperation = (outcome: string, took: number): void => {
    this.#operations.observe({ outcome }, took);
  };

  /** Of the graph: `onRead` for each statement. */
  readonly onRead = (statement: string, took: number, succeeded: boolean): void => {
    this.#statements.observe({ statement, outcome: succeeded ? 'OK' : 'FAILED' }, took);
  };

  /** Of the store. */
  readonly observer = {
    lookedUp: (kept: number, missing: number): void => {
      if (kept > 0) this.#lookUps.inc({ found: 'yes' }, kept);
      if (missing > 0) this.#lookUps.inc({ found: 'no' }, missing);
    },
    revisionChanged: (): void => this.#revisions.inc(),
  };

  /** What waits before the graph, looked at whenever the figures are asked for. */
  watch(reads: { readonly running: number; readonly waiting: number }): void {
    new Gauge({
      name: 'youcheng_graph_reads',
      help: 'Statements of operations that the graph is busy with, and that wait for their turn.',
      labelNames: ['state'],
      ...registers(this.#registry),
      collect() {
        this.set({ state: 'running' }, reads.running);
        this.set({ state: 'waiting' }, reads.waiting);
      },
    });
  }

  /** Answers `/metrics` in the text format of Prometheus. */
  readonly answer = async (): Promise<Answer> =>
    text(await this.#registry.metrics(), this.#registry.contentType, { 'cache-control': 'no-store' });
}
