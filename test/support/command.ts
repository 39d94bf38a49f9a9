import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtCommand } from './build-command.ts';

/** Environment variables. No others are passed on, except PATH, HOME and TMPDIR. */
export interface Settings {
  readonly [name: string]: string | undefined;
}

/** Starts `youcheng` in a child process. */
export function startCommand(args: readonly string[], settings: Settings = {}): RunningCommand {
  const { PATH, HOME, TMPDIR } = process.env;
  return new RunningCommand(
    spawn(process.execPath, [builtCommand, ...args], {
      env: { PATH, HOME, TMPDIR, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Runs `youcheng` in a child process until it exits. */
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

  /** Waits until the pattern matches standard output, and returns its first group. */
  async printed(pattern: RegExp): Promise<string> {
    for (;;) {
      const match = pattern.exec(this.#stdout)?.[1];
      if (match !== undefined) return match;
      const ended = await Promise.race([
        this.end,
        once(this.process.stdout ?? this.process, 'data').then(() => undefined),
      ]);
      if (ended && !pattern.test(ended.stdout))
        throw new Error(`The command exited with ${ended.code}: ${ended.stderr}${ended.stdout}`);
    }
  }
}
