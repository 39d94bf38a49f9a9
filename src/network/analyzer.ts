import { Worker } from 'node:worker_threads';
import { Cancelled, Internal, QueryTooComplex, Unavailable } from '../errors.ts';
import { throwIfAborted, untilAborted } from '../graph/abort.ts';
import type { MeasureName, Measures, NetworkData } from './network.ts';
import type { WorkerRequest, WorkerResponse } from './worker.ts';

/** Time for which a computation continues that nobody waits for any more, so that a client that asks again can get its result. */
const abandonedMs = 60_000;
/** Maximum number of computations that wait. */
const maxQueued = 100;
const maxMemoryMb = 256;

interface Job {
  readonly network: NetworkData;
  readonly measure: MeasureName;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly promise: Promise<unknown>;
  /** Number of callers that wait for the result. */
  waiting: number;
}

/**
 * Computes measures of networks in one worker thread, which is started when it is first used, one after another, and each once for each
 * network. A computation that nobody waits for continues for some time, unless another one is requested. The worker keeps the process
 * alive only while somebody waits.
 */
export class NetworkAnalyzer {
  readonly #results = new WeakMap<NetworkData, Map<MeasureName, unknown>>();
  readonly #jobs: Job[] = [];
  #worker: Worker | undefined;
  /** The network that the worker has. */
  #loaded: NetworkData | undefined;
  #running: Job | undefined;
  #abandoned: NodeJS.Timeout | undefined;

  /**
   * @throws Unavailable if too many computations wait.
   * @throws QueryTooComplex if the memory of the worker does not suffice.
   */
  async measure<M extends MeasureName>(network: NetworkData, measure: M, signal: AbortSignal): Promise<Measures[M]> {
    throwIfAborted(signal);
    const results = this.#results.get(network);
    if (results?.has(measure)) return results.get(measure) as Measures[M];
    const job = this.#jobOf(network, measure);
    job.waiting += 1;
    if (job === this.#running) this.#resume();
    let left = false;
    const leave = () => {
      if (left) return;
      left = true;
      job.waiting -= 1;
      if (job.waiting > 0) return;
      if (job === this.#running && this.#jobs.length === 0) this.#abandon(job);
      else this.#cancel(job);
    };
    return (await untilAborted(signal, job.promise, leave)) as Measures[M];
  }

  /** Ends the worker, and with it all computations. */
  close(): void {
    const waiting = this.#jobs.splice(0);
    for (const job of [this.#running ?? [], waiting].flat()) this.#cancel(job);
    this.#stop();
  }

  #jobOf(network: NetworkData, measure: MeasureName): Job {
    const same = [this.#running ?? [], this.#jobs]
      .flat()
      .find((job) => job.network === network && job.measure === measure);
    if (same) return same;
    if (this.#jobs.length >= maxQueued)
      throw new Unavailable('Too many computations of networks are waiting. Retry shortly.');
    const job = { network, measure, waiting: 0, ...deferred() };
    this.#jobs.push(job);
    if (this.#running?.waiting === 0) this.#cancel(this.#running);
    else this.#next();
    return job;
  }

  #abandon(job: Job): void {
    this.#worker?.unref();
    this.#abandoned = setTimeout(() => this.#cancel(job), abandonedMs).unref();
  }

  #resume(): void {
    clearTimeout(this.#abandoned);
    this.#worker?.ref();
  }

  /** Starts the next job, preferably one on the network that the worker has. */
  #next(): void {
    if (this.#running || this.#jobs.length === 0) return;
    const same = this.#jobs.findIndex(({ network }) => network === this.#loaded);
    const [job] = this.#jobs.splice(Math.max(0, same), 1);
    if (!job) return;
    const { network, measure } = job;
    this.#running = job;
    const worker = this.#workerInUse();
    const data = network === this.#loaded ? undefined : network;
    this.#loaded = network;
    worker.postMessage({ measure, data } satisfies WorkerRequest);
  }

  #workerInUse(): Worker {
    const worker = this.#worker ?? this.#start();
    worker.ref();
    return worker;
  }

  #start(): Worker {
    const worker = openWorker();
    worker.on('message', (response: WorkerResponse) => {
      if (worker !== this.#worker) return;
      worker.unref();
      this.#finish((job) =>
        'error' in response
          ? job.reject(new Internal('A measure of a network could not be computed.', {}, { cause: response.error }))
          : this.#resolve(job, response.result),
      );
    });
    const fail = (error: unknown) => {
      if (worker !== this.#worker) return;
      this.#forgetWorker();
      this.#finish((job) => job.reject(failure(error)));
    };
    worker.on('error', fail);
    worker.on('exit', (code) => fail(new Error(`The worker exited with code ${code}.`)));
    this.#worker = worker;
    return worker;
  }

  #resolve(job: Job, result: unknown): void {
    const results = this.#results.get(job.network) ?? new Map<MeasureName, unknown>();
    this.#results.set(job.network, results.set(job.measure, result));
    job.resolve(result);
  }

  #finish(settle: (job: Job) => void): void {
    clearTimeout(this.#abandoned);
    const job = this.#running;
    this.#running = undefined;
    if (job) settle(job);
    this.#next();
  }

  #cancel(job: Job): void {
    const position = this.#jobs.indexOf(job);
    if (position !== -1) this.#jobs.splice(position, 1);
    job.reject(new Cancelled('The computation was cancelled.'));
    if (job !== this.#running) return;
    clearTimeout(this.#abandoned);
    // A computation cannot be interrupted in any other way.
    this.#stop();
    this.#running = undefined;
    this.#next();
  }

  #stop(): void {
    const worker = this.#worker;
    this.#forgetWorker();
    void worker?.terminate();
  }

  #forgetWorker(): void {
    this.#worker = undefined;
    this.#loaded = undefined;
  }
}

function openWorker(): Worker {
  const options = { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb } };
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./worker.js', import.meta.url), options);
  // In a source tree, `tsx` compiles the worker, which has to load it: `--import tsx` has no effect on workers of Node.js 20.
  const compiler = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const source = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  const start = `import(${compiler}).then(({ register }) => { register(); return import(${source}); });`;
  return new Worker(start, { ...options, eval: true });
}

function failure(error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY')
    return new QueryTooComplex(
      `The network does not fit into ${maxMemoryMb} MB. Use a filter that matches fewer friendships.`,
      { limit: maxMemoryMb },
    );
  return new Internal('The computation of a network failed.', {}, { cause: error });
}

function deferred(): Pick<Job, 'promise' | 'resolve' | 'reject'> {
  let resolve: Job['resolve'] = () => undefined;
  let reject: Job['reject'] = () => undefined;
  const promise = new Promise<unknown>((onResult, onError) => {
    resolve = onResult;
    reject = onError;
  });
  promise.catch(() => undefined); // callers that were aborted do not handle it
  return { promise, resolve, reject };
}
