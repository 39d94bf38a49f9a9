import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { BadUserInput } from '../errors.ts';

/** Reads and parses a JSON file. @throws BadUserInput with the file, the path of each problem and the expected value. */
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

/** Reads a text file as UTF-8 and removes a byte order mark. @throws BadUserInput if the file cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder().decode(await readFile(file));
  } catch (cause) {
    throw unreadable(file, cause);
  }
}

/** The error for a file that cannot be read. */
export function unreadable(file: string, cause: unknown): BadUserInput {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new BadUserInput(`${file}: cannot be read: ${reason}`, { file, expected: 'a file', found: reason }, { cause });
}

/** Parses a value from a file. @throws BadUserInput with the path, the expected and the actual value of each problem. */
export function parseAs<T>(file: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { error: expectedValue });
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => ({
    path: jsonPath(issue.path),
    expected: issue.message.startsWith('expected') ? issue.message : `expected ${issue.message}`,
    found: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : preview(valueAt(value, issue.path)),
  }));
  throw new BadUserInput(describeProblems(file, problems), { file, problems, ...problems[0] }, { cause: result.error });
}

/** The expected value of an issue, as text. Undefined keeps the message of the schema or of zod. */
function expectedValue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'unrecognized_keys':
      return 'no unknown keys';
    case 'too_small':
      return `${issue.inclusive ? 'at least' : 'more than'} ${counted(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive ? 'at most' : 'less than'} ${counted(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'regex' ? `a string that matches ${issue.pattern}` : formats[issue.format];
    default:
      return undefined;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  record: 'an object',
};
const units: Readonly<Record<string, string>> = { string: 'character', array: 'value' };
const formats: Readonly<Record<string, string>> = { date: 'a date as YYYY-MM-DD', url: 'a URL' };

/** `1 character`, `2 values`, or the number alone. */
function counted(count: number | bigint, origin: string): string {
  const unit = units[origin];
  return unit === undefined ? `${count}` : `${count} ${unit}${Number(count) === 1 ? '' : 's'}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

const previewLength = 60;

function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > previewLength ? `${text.slice(0, previewLength)}…` : text;
}

/** A problem in a file. */
export interface FileProblem {
  readonly path: string;
  readonly expected: string;
  readonly found?: string;
}

const shownProblems = 10;

/** One line per problem, at most ten. */
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
