import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Internal } from '../errors.ts';

/** A question worth asking, with the words that it answers. */
export interface ExampleOperation {
  /** The file's name without its ending. */
  readonly name: string;
  /** The question in words: the comment that the file begins with. */
  readonly title: string;
  /** The document without that comment: one operation. */
  readonly query: string;
  /** Values for the variables that it requires, from `<name>.variables.json`; absent when it requires none. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Questions that belong together. */
export interface Chapter {
  readonly title: string;
  readonly operations: readonly ExampleOperation[];
}

/** `schema/operations/` beside `src/` and `dist/`, from either of which this module may run. */
const projectFolder = fileURLToPath(new URL('../../schema/operations', import.meta.url));

const variablesEnding = '.variables.json';
const variablesSchema = z.record(z.string(), z.unknown());
const index = z.array(z.strictObject({ chapter: z.string(), operations: z.array(z.string()).min(1) })).min(1);

/**
 * The questions in the order of `index.json`, which names each file once.
 *
 * @throws Internal when the index and the files differ, a file does not begin with its question, or variables have no document.
 */
export function readChapters(directory: string = projectFolder): Chapter[] {
  const chapters = index.parse(JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8')));
  const listed = chapters.flatMap(({ operations }) => operations).toSorted();
  const files = readdirSync(directory);
  const namesOf = (ending: string) =>
    files
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
      .toSorted();
  const found = namesOf('.graphql');
  if (listed.join() !== found.join())
    throw new Internal(`${directory}/index.json lists ${listed.join(', ')}; the files are ${found.join(', ')}.`);
  const withVariables = namesOf(variablesEnding);
  const stray = withVariables.find((name) => !found.includes(name));
  if (stray !== undefined)
    throw new Internal(`${directory}/${stray}${variablesEnding} requires ${stray}.graphql, which does not exist.`);
  return chapters.map(({ chapter, operations }) => ({
    title: chapter,
    operations: operations.map((name) => ({
      ...readOperation(directory, name),
      ...(withVariables.includes(name) ? { variables: readVariables(directory, name) } : {}),
    })),
  }));
}

/** All of them, in that order. */
export function readOperations(): ExampleOperation[] {
  return readChapters().flatMap(({ operations }) => operations);
}

function readOperation(directory: string, name: string): ExampleOperation {
  const [comment = '', ...lines] = readFileSync(join(directory, `${name}.graphql`), 'utf8').split('\n');
  if (!comment.startsWith('# ')) throw new Internal(`${name}.graphql must begin with its title as a comment.`);
  return { name, title: comment.slice(2), query: lines.join('\n') };
}

function readVariables(directory: string, name: string): Readonly<Record<string, unknown>> {
  return variablesSchema.parse(JSON.parse(readFileSync(join(directory, `${name}${variablesEnding}`), 'utf8')));
}
