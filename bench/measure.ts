import type { BenchOperation, Bodies } from './operations/operation.ts';
import { checkResponse, Requester } from './requester.ts';
import type { ServerProcess } from './server-process.ts';

/** Measurements of one server and one operation over all rounds. */
export interface Measured {
  /** Latency of each sequential request in milliseconds. */
  readonly latencies: number[];
  /** With concurrent connections: number of responses, elapsed milliseconds, and CPU milliseconds of the server. */
  responses: number;
  elapsed: number;
  cpu: number | undefined;
  /** CPU milliseconds of the load generator in that time. */
  generator: number;
}

export function emptyMeasurement(): Measured {
  return { latencies: [], responses: 0, elapsed: 0, cpu: 0, generator: 0 };
}

const connections = 32;
/** Minimum number of requests, even if the server is slow ... */
const minimumResponses = connections;
const minimumLatencies = 5;
/** ... but at most this multiple of the requested time. */
const patience = 4;

/** Maximum warm-up of a server without cache, as a multiple of the requested time. */
const warmUpPatience = 10;

/** Sends all parameters at least once to fill caches, and for some time so that code is compiled. */
export async function warmUp(
  server: ServerProcess,
  operation: BenchOperation,
  parameters: readonly Bodies[],
  seconds: number,
): Promise<void> {
  const requester = new Requester(server, operation, parameters, 8);
  const started = performance.now();
  let sent = 0;
  const done = () => {
    const elapsed = performance.now() - started;
    if (elapsed <= seconds * 1000) return false;
    return sent >= parameters.length || (!server.system.caches && elapsed > seconds * 1000 * warmUpPatience);
  };
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (!done()) {
        sent += 1;
        checkResponse(await requester.send());
      }
    }),
  );
  await requester.close();
}

/** Sends sequential requests. */
export async function measureLatency(requester: Requester, seconds: number, measured: Measured): Promise<void> {
  const started = performance.now();
  for (let sent = 0; ; sent += 1) {
    const elapsed = performance.now() - started;
    if (elapsed > seconds * 1000 && (sent >= minimumLatencies || elapsed > seconds * 1000 * patience)) return;
    const response = await requester.send();
    checkResponse(response);
    measured.latencies.push(response.milliseconds);
  }
}

/**
 * Sends concurrent requests. Requests in progress at the end are awaited and counted with their time, so that nothing runs while
 * the next server is measured.
 */
export async function measureThroughput(
  server: ServerProcess,
  requester: Requester,
  seconds: number,
  measured: Measured,
): Promise<void> {
  const cpu = server.cpu();
  const own = process.cpuUsage();
  const started = performance.now();
  let responses = 0;
  const over = () => {
    const elapsed = performance.now() - started;
    return elapsed > seconds * 1000 && (responses >= minimumResponses || elapsed > seconds * 1000 * patience);
  };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!over()) {
        checkResponse(await requester.send());
        responses += 1;
      }
    }),
  );
  const spent = process.cpuUsage(own);
  const cpuAfter = server.cpu();
  measured.responses += responses;
  measured.elapsed += performance.now() - started;
  measured.generator += (spent.user + spent.system) / 1000;
  measured.cpu =
    cpu === undefined || cpuAfter === undefined || measured.cpu === undefined
      ? undefined
      : measured.cpu + cpuAfter - cpu;
}
