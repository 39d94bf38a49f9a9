import { BadUserInput } from '../../errors.ts';

/** The error for JSON that ends early or is not JSON. */
export function brokenJson(file: string, cause: unknown): BadUserInput {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return broken(file, 'whole JSON', `JSON that is broken or ends early (${reason})`, 'Download it again.', cause);
}

/** The error for a file that as a whole is not what it should be. `fix` is a sentence. */
export function broken(file: string, expected: string, found: string, fix: string, cause?: unknown): BadUserInput {
  return new BadUserInput(
    `${file}: expected ${expected}; found ${found}. ${fix}`,
    { file, expected, found },
    { cause },
  );
}
