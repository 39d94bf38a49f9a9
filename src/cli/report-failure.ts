import type { Command } from 'commander';
import { CodedError, Unavailable } from '../errors.ts';

/**
 * Runs a subcommand's work: what a person can mend ends it with its one clear message and exit code 1, without a stack.
 * Anything else is a defect and shows all it has.
 */
export async function reportingFailure(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    command.error(`error: ${error.message}${reason(error)}`, { exitCode: 1, code: error.code });
  }
}

/** Who runs the command is the operator, and may see what a client of the API must not. */
function reason(error: CodedError): string {
  if (!(error instanceof Unavailable)) return '';
  const reasons: string[] = [];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    // The driver explains at length, and then quotes the system.
    const [firstLine] = cause.message
      .replace(/^.*Caused by: /s, '')
      .trim()
      .split('\n');
    if (firstLine) reasons.push(firstLine);
  }
  return reasons.length > 0 ? ` (${reasons.join(': ')})` : '';
}
