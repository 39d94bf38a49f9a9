import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { BadUserInput } from '../errors.ts';

/** Reads a JSON file of a known shape. Throws BadUserInput with the file, the path inside it and what was expected there. */
export async function readJsonFile<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadUserInput(`${file}: expected JSON; ${reason}`, { file, expected: 'JSON', found: reason }, { cause });
  }
  return parseAs(file, schema, value);
}

/** Reads a text file as UTF-8, without its byte order mark; a file that cannot be read is the caller's mistake. */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new BadUserInput(
      `${file}: cannot be read: ${reason}`,
      { file, expected: 'a file', found: reason },
      { cause },
    );
  }
}

/** Gives a value its type, or says in words what does not fit; `file` names where the value is from. */
export function parseAs<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({ path: jsonPath(issue.path), expected: issue.message }));
  throw new BadUserInput(describeProblems(file, problems), { file, problems, ...problems[0] }, { cause: result.error });
}

/** Something in a file that is not as it should be. */
export interface FileProblem {
  readonly path: string;
  readonly expected: string;
  readonly found?: string;
}

const shownProblems = 10;

/** One line for each problem, the first ten. */
export function describeProblems(file: string, problems: readonly FileProblem[]): string {
  const lines = problems
    .slice(0, shownProblems)
    .map(
      ({ path, expected, found }) => `${file}: ${path}: ${expected}${found === undefined ? '' : `; found ${found}`}`,
    );
  if (problems.length > shownProblems) lines.push(`and ${problems.length - shownProblems} more`);
  return lines.join('\n');
}

/** `jurisdictions[3].names[0].text` */
function jsonPath(path: readonly PropertyKey[]): string {
  const joined = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return joined === '' ? 'the whole file' : joined.replace(/^\./u, '');
}
