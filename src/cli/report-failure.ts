import type { Command } from 'commander';
import { CodedError, Unavailable } from '../errors.ts';

/**
 * Runs the action of a command. A coded error ends the process with its message and exit code 1, without a stack trace.
 * Any other error is a bug and is rethrown.
 */
export async function withErrorReport(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    command.error(`error: ${error.message}${reason(error)}`, { exitCode: 1, code: error.code });
  }
}

/** The cause of a database error: the user of a command is the operator, who may see what API clients may not. */
function reason(error: CodedError): string {
  if (!(error instanceof Unavailable)) return '';
  const reasons: string[] = [];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    // The message of the driver is long and ends with the system error.
    const [firstLine] = cause.message
      .replace(/^.*Caused by: /s, '')
      .trim()
      .split('\n');
    if (firstLine) reasons.push(firstLine);
  }
  return reasons.length > 0 ? ` (${reasons.join(': ')})` : '';
}
