import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { System } from './systems.ts';

const bench = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
export const main = `${root}dist/main.js`;

/** A server in a process of its own. */
export interface ServerProcess {
  readonly system: System;
  /** Where GraphQL is asked; the hand-written server has a path for each question instead. */
  readonly url: string;
  /** CPU time so far in milliseconds, of all threads, in steps of 10; undefined where the system does not tell. */
  cpu(): number | undefined;
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
      throw new Error(`${system.title} ended before it answered; the lines above say why.`);
    }),
  ]);
  return {
    system,
    url,
    cpu: () => cpuOf(child),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Runs a subcommand of `youcheng` to its end. @throws when it fails. */
export async function runCommand(
  commandLine: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  const child = spawn(process.execPath, [main, ...commandLine], {
    cwd: root,
    env: { ...environment(), ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  running.add(child);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  running.delete(child);
  if (code !== 0) throw new Error(`youcheng ${commandLine.join(' ')} ended with ${code}.`);
}

/**
 * What a process needs to run at all: settings of whoever runs the bench must not reach the servers. The others have no
 * deadline, so ours must not give up where all are slow.
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
      const [, url] = /answers at (\S+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

const millisecondsPerTick = 10;

/** Fields 14 and 15 of `/proc/<pid>/stat`, which follow the name in parentheses, are ticks of user and system time. */
function cpuOf({ pid }: ChildProcess): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
}
