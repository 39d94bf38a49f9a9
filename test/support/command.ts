import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtCommand } from './build-command.ts';

/** The environment of a user who has set nothing but this. */
export interface Settings {
  readonly [name: string]: string | undefined;
}

/** Starts `youcheng` as a process of its own. */
export function startCommand(args: readonly string[], settings: Settings = {}): RunningCommand {
  const { PATH, HOME, TMPDIR } = process.env;
  return new RunningCommand(
    spawn(process.execPath, [builtCommand, ...args], {
      env: { PATH, HOME, TMPDIR, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Runs `youcheng` to its end. */
export async function runCommand(args: readonly string[], settings: Settings = {}): Promise<CommandEnd> {
  return startCommand(args, settings).end;
}

export interface CommandEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class RunningCommand {
  readonly process: ChildProcess;
  readonly end: Promise<CommandEnd>;
  #stdout = '';
  #stderr = '';

  constructor(child: ChildProcess) {
    this.process = child;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#stderr += text;
    });
    this.end = once(child, 'close').then(([code]) => ({ code, stdout: this.#stdout, stderr: this.#stderr }));
  }

  /** What the first group of the pattern matches on standard output, as soon as it stands there. */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const found = pattern.exec(this.#stdout)?.[1];
      if (found !== undefined) return found;
      const ended = await Promise.race([
        this.end,
        once(this.process.stdout ?? this.process, 'data').then(() => undefined),
      ]);
      if (ended && !pattern.test(ended.stdout))
        throw new Error(`It ended with ${ended.code}: ${ended.stderr}${ended.stdout}`);
    }
  }
}
