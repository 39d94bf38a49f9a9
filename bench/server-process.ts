import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type System, systems } from './systems.ts';

const bench = fileURLToPath(new URL('.', import.meta.url));
export const root = fileURLToPath(new URL('..', import.meta.url));
export const main = `${root}dist/main.js`;

/** A server in a separate process. */
export interface ServerProcess {
  readonly system: System;
  /** The URL of the GraphQL endpoint; the hand-written server has one path per operation instead. */
  readonly url: string;
  /** CPU milliseconds of all threads, in steps of 10; undefined if the system does not provide it. */
  cpu(): number | undefined;
  /** Resident memory now; undefined if the system does not provide it. */
  residentMiB(): number | undefined;
  /** Largest resident memory so far; undefined if the system does not provide it. */
  peakMiB(): number | undefined;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

export async function startServer(system: System, settings: Readonly<Record<string, string>>): Promise<ServerProcess> {
  const [cwd, commandLine] =
    system.kind === 'ours' ? [root, [main, 'serve']] : [bench, ['--import', 'tsx', `servers/${system.kind}.ts`]];
  const child = spawn(process.execPath, commandLine, {
    cwd,
    env: { ...environment(), ...settings, ...system.settings },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      running.delete(child);
      resolve();
    }),
  );
  const url = await Promise.race([
    addressIn(child),
    ended.then(() => {
      throw new Error(`${system.title} exited before it was ready; see the output above.`);
    }),
  ]);
  return {
    system,
    url,
    cpu: () => cpuOf(child),
    residentMiB: () => memoryOf(child, 'VmRSS'),
    peakMiB: () => memoryOf(child, 'VmHWM'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A server of this project without response cache, on the graph of GRAPH_PATH or NEO4J_URI, which must be loaded. */
export function startOnLoadedGraph(): Promise<ServerProcess> {
  const { GRAPH_PATH, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD } = process.env;
  const settings = Object.entries({ GRAPH_PATH, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD }).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  );
  const system = systems.find(({ name }) => name === 'warm');
  if (!system || (!GRAPH_PATH && !NEO4J_URI)) throw new Error('Set GRAPH_PATH or NEO4J_URI to a graph that is loaded.');
  return startServer(system, Object.fromEntries(settings));
}

/** What a command took. */
export interface Cost {
  readonly seconds: number;
  /** Largest resident memory; undefined if the system does not provide it. */
  readonly peakMiB: number | undefined;
}

/** Runs a `youcheng` command. @throws if it fails. */
export async function runCommand(
  commandLine: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, [main, ...commandLine], {
    cwd: root,
    env: { ...environment(), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  let peakMiB: number | undefined;
  const timer = setInterval(() => {
    peakMiB = memoryOf(child, 'VmHWM') ?? peakMiB;
  }, 50);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  running.delete(child);
  if (code !== 0) throw new Error(`youcheng ${commandLine.join(' ')} exited with code ${code}.`);
  return { seconds: (performance.now() - started) / 1000, peakMiB };
}

/**
 * The minimal environment of a server, without the settings of the user. The other servers have no deadline, so that of youcheng is
 * long.
 */
function environment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  const ours = { PORT: '0', SEED: 'never', LOG_LEVEL: 'error', DEADLINE_MS: '60000' };
  return { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...ours };
}

function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    child.stdout?.on('data', (data: Buffer) => {
      printed += data;
      const [, url] = /GraphQL: (\S+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

/** The resident memory now or the largest so far, from `/proc/<pid>/status`. */
function memoryOf({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number | undefined {
  if (process.platform !== 'linux') return undefined;
  try {
    const kibibytes = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Math.round(Number(kibibytes) / 1024);
  } catch {
    // It has just exited.
    return undefined;
  }
}

const millisecondsPerTick = 10;

/** Reads user and system time in ticks: fields 14 and 15 of `/proc/<pid>/stat`, counted after the name in parentheses. */
function cpuOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
}
