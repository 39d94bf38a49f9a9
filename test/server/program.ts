import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Program {
  /** The first line of its output. */
  readonly url: string;
  readonly process: ChildProcess;
  readonly errorOutput: () => string;
  /** Waits for the next line of its output. */
  readonly nextLine: () => Promise<string>;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Runs a TypeScript program until the end of the test, and waits for its first line of output. */
export async function runProgram(
  file: URL,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Program> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(file)], {
    env: { ...process.env, ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const exit = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(`${file.pathname} ended early:\n${errors}`);
    return value;
  };
  return { url: await nextLine(), process: child, errorOutput: () => errors, nextLine, exit };
}
