import { Asker, checkAnswered } from './asking.ts';
import type { Bodies, Question } from './questions/question.ts';
import type { ServerProcess } from './server-process.ts';

/** What was seen of one server and one question, over all rounds. */
export interface Measured {
  /** Milliseconds of each request, one at a time. */
  readonly latencies: number[];
  /** With many connections: requests answered, in how many milliseconds, for how much CPU time of the server. */
  answered: number;
  elapsed: number;
  cpu: number | undefined;
  /** CPU time of the load generator itself in that time, in milliseconds. */
  generator: number;
}

export function nothingMeasured(): Measured {
  return { latencies: [], answered: 0, elapsed: 0, cpu: 0, generator: 0 };
}

const connections = 32;
/** However slow a server is, that many requests are waited for ... */
const leastAnswered = connections;
const leastLatencies = 5;
/** ... but no longer than that many times the time that was asked for. */
const patience = 4;

/** Longest warm-up of a server that keeps nothing, in times of what was asked for. */
const warmUpPatience = 10;

/** Asks with all parameters at least once, so that what can be kept is kept, and for some time, so that code is compiled. */
export async function warmUp(
  server: ServerProcess,
  question: Question,
  parameters: readonly Bodies[],
  seconds: number,
): Promise<void> {
  const asker = new Asker(server, question, parameters, 8);
  const started = performance.now();
  let asked = 0;
  const done = () => {
    const elapsed = performance.now() - started;
    if (elapsed <= seconds * 1000) return false;
    return asked >= parameters.length || (!server.system.keeps && elapsed > seconds * 1000 * warmUpPatience);
  };
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (!done()) {
        asked += 1;
        checkAnswered(await asker.ask());
      }
    }),
  );
  await asker.close();
}

/** One request at a time. */
export async function measureLatency(asker: Asker, seconds: number, measured: Measured): Promise<void> {
  const started = performance.now();
  for (let asked = 0; ; asked += 1) {
    const elapsed = performance.now() - started;
    if (elapsed > seconds * 1000 && (asked >= leastLatencies || elapsed > seconds * 1000 * patience)) return;
    const response = await asker.ask();
    checkAnswered(response);
    measured.latencies.push(response.milliseconds);
  }
}

/**
 * As many requests as the connections take. What is under way at the end of the time is waited for and counted, with the
 * time that it took: nothing is left running that would burden the next server.
 */
export async function measureThroughput(
  server: ServerProcess,
  asker: Asker,
  seconds: number,
  measured: Measured,
): Promise<void> {
  const cpu = server.cpu();
  const own = process.cpuUsage();
  const started = performance.now();
  let answered = 0;
  const over = () => {
    const elapsed = performance.now() - started;
    return elapsed > seconds * 1000 && (answered >= leastAnswered || elapsed > seconds * 1000 * patience);
  };
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (!over()) {
        checkAnswered(await asker.ask());
        answered += 1;
      }
    }),
  );
  const spent = process.cpuUsage(own);
  const cpuAfter = server.cpu();
  measured.answered += answered;
  measured.elapsed += performance.now() - started;
  measured.generator += (spent.user + spent.system) / 1000;
  measured.cpu =
    cpu === undefined || cpuAfter === undefined || measured.cpu === undefined
      ? undefined
      : measured.cpu + cpuAfter - cpu;
}
