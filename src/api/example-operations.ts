import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Internal } from '../errors.ts';

/** An example operation. */
export interface ExampleOperation {
  /** The name of the file without its extension. */
  readonly name: string;
  /** The first line of the file, which is a comment. */
  readonly title: string;
  /** The document without the title: one operation. */
  readonly query: string;
  /** Values of its required variables, from `<name>.variables.json`; absent if it has none. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A group of example operations. */
export interface Chapter {
  readonly title: string;
  /** Dataset files that its operations require beside `seed/`, relative to the folder of the project. */
  readonly datasets: readonly string[];
  readonly operations: readonly ExampleOperation[];
}

/** `schema/operations/` is a sibling of `src/` and `dist/`; this module runs from either. */
const projectFolder = fileURLToPath(new URL('../../schema/operations', import.meta.url));

const variablesEnding = '.variables.json';
const variablesSchema = z.record(z.string(), z.unknown());
const index = z
  .array(
    z.strictObject({
      chapter: z.string(),
      datasets: z.array(z.string()).default([]),
      operations: z.array(z.string()).min(1),
    }),
  )
  .min(1);

/**
 * The example operations in the order of `index.json`, which lists each file once.
 *
 * @throws Internal if the index and the files differ, a file has no title, or variables have no document.
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
  return chapters.map(({ chapter, datasets, operations }) => ({
    title: chapter,
    datasets,
    operations: operations.map((name) => ({
      ...readOperation(directory, name),
      ...(withVariables.includes(name) ? { variables: readVariables(directory, name) } : {}),
    })),
  }));
}

/** All example operations, in the same order. */
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
