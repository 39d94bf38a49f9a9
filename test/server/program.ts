import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Program {
  /** The first line that it printed. */
  readonly url: string;
  readonly process: ChildProcess;
  readonly errorOutput: () => string;
  /** The next line that it prints. */
  readonly nextLine: () => Promise<string>;
  readonly exit: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

/** Runs a TypeScript program until the test is done, and waits for the first line it prints. */
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
