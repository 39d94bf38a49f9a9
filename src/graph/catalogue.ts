import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Internal } from '../errors.ts';
import { type Choice, type CypherFile, fault, parseCypherFile } from './cypher-file.ts';
import { dialects } from './dialects.ts';
import type { Dialect, Parameters, Statement } from './engine.ts';
import { type SelectedStatement, type SentLine, Template } from './template.ts';

/** Every statement that this program can send, read once and never changed. */
export interface Catalogue {
  /** The names of all statements, sorted: `friendship/count`, or for a variant `friendship/list:sortKey,ASC`. */
  readonly names: readonly string[];
  /**
   * The statement with the lines that the parameters select; without parameters, with all of its lines.
   *
   * @throws Internal if no statement has that name, or a parameter that lines depend on is missing.
   */
  statement(name: string, dialect: Dialect, parameters?: Parameters): SelectedStatement;
  /** All parameters of a statement on any engine, including those that only select lines. */
  parameters(name: string): readonly string[];
  /** The schema statements of an engine, in order. */
  schema(dialect: Pick<Dialect, 'name'>): readonly Statement[];
}

/** `cypher/` next to `src/` and `dist/`; this module runs from either. */
const projectFolder = fileURLToPath(new URL('../../cypher', import.meta.url));

/**
 * Reads all files `<domain>/<verb>.cypher` in `directory`. Statements that differ between engines are in a folder named after
 * the engine, under the same names.
 *
 * - The first line of a statement is a comment: what it returns, and what anchors it. Comments are not sent.
 * - A file whose name begins with `_` is a fragment. The line `//> friendship/_matches` includes its lines.
 * - `// vary: sortKey -> localKey, partnerKey` at the top defines variants: one statement for each word, which replaces the first
 *   word everywhere, also after the `_` of a stored key. An index is only used for a literal key and direction, and the file
 *   itself is executable Cypher.
 * - `// orders: sortKey -> localKey` does the same; `npm run schema` writes its words, which are the orders of the model.
 * - A line or include followed by `//? levels, withNames` is sent only if one of these parameters is not null. What is not
 *   selected is neither sent, nor planned, nor returned.
 *
 * @throws Internal naming the file and line of an error.
 */
export function readCatalogue(directory: string = projectFolder): Catalogue {
  const engines = dialects.map(({ name }) => name);
  const files = readFiles(directory, engines);
  const used = new Set<CypherFile>();
  const catalogues = new Map(engines.map((engine) => [engine, statementsOf(engine, files, used)]));

  const unused = files.find((file) => file.role === 'fragment' && !used.has(file));
  if (unused) throw fault(unused.path, 1, 'no statement includes this fragment');
  const paths = new Map(
    [...catalogues.values()].flatMap(({ statements }) => [...statements].map(([name, { path }]) => [name, path])),
  );
  for (const [engine, { statements }] of catalogues) {
    for (const [name, path] of paths) {
      if (!statements.has(name)) throw fault(path, 1, `"${name}" is missing for the ${engine} engine`);
    }
  }

  const names = [...paths.keys()].toSorted();
  const templateOf = (engine: string, name: string): Template => {
    const statement = catalogues.get(engine)?.statements.get(name);
    if (statement) return statement.template;
    const variants = names.filter((other) => other.startsWith(`${name}:`));
    const hint = variants.length > 0 ? ` Its variants are ${variants.join(', ')}.` : '';
    throw new Internal(`The catalogue has no statement "${name}".${hint}`, { statement: name });
  };
  return {
    names,
    statement(name, { name: engine, plansTexts }, parameters) {
      const template = templateOf(engine, name);
      return parameters ? template.form(parameters, plansTexts) : template.whole;
    },
    parameters: (name) => [...new Set(engines.flatMap((engine) => templateOf(engine, name).parameters))],
    schema: ({ name }) => catalogues.get(name)?.schema ?? [],
  };
}

function readFiles(directory: string, engines: readonly string[]): readonly CypherFile[] {
  const folder = basename(directory);
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.cypher'))
    .toSorted()
    .map((path) => parseCypherFile(engines, folder, path, readFileSync(join(directory, path), 'utf8')));
}

/** All statements for one engine. */
interface EngineStatements {
  readonly statements: ReadonlyMap<string, { readonly path: string; readonly template: Template }>;
  readonly schema: readonly Statement[];
}

function statementsOf(engine: string, files: readonly CypherFile[], used: Set<CypherFile>): EngineStatements {
  const byName = new Map<string, CypherFile>();
  for (const file of files.filter((candidate) => candidate.engine === undefined || candidate.engine === engine)) {
    const duplicate = byName.get(file.name);
    if (duplicate) throw fault(file.path, 1, `${duplicate.path} has the same name`);
    byName.set(file.name, file);
  }

  const linesOf = (file: CypherFile, within: readonly CypherFile[] = []): readonly SentLine[] =>
    file.lines.flatMap((line) => {
      const when = line.when ? [line.when] : [];
      if ('text' in line) return [{ text: line.text, when }];
      const fragment = byName.get(line.fragment);
      if (fragment?.role !== 'fragment') throw fault(file.path, line.line, `there is no fragment "${line.fragment}"`);
      if (fragment === file || within.includes(fragment)) {
        throw fault(file.path, line.line, `the fragment "${line.fragment}" includes itself`);
      }
      used.add(fragment);
      return linesOf(fragment, [...within, file]).map((inner) => ({
        text: inner.text,
        when: [...when, ...inner.when],
      }));
    });

  const statements = new Map<string, { path: string; template: Template }>();
  let schema: readonly Statement[] = [];
  for (const file of byName.values()) {
    if (file.role === 'fragment') continue;
    const lines = linesOf(file);
    if (file.role === 'schema') schema = splitSchema(lines.map(({ text }) => text).join('\n'));
    else for (const template of vary(file, lines)) statements.set(template.name, { path: file.path, template });
  }
  return { statements, schema };
}

function splitSchema(text: string): readonly Statement[] {
  return text
    .split(/;$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
    .map((statement, index) => ({ name: `schema#${index + 1}`, text: statement }));
}

function vary({ path, name, choices }: CypherFile, lines: readonly SentLine[]): readonly Template[] {
  for (const { line, words } of choices) {
    const [word = ''] = words;
    if (!lines.some(({ text }) => wholeWords([word]).test(text))) {
      throw fault(path, line, `"${word}" is not in the statement`);
    }
  }
  if (choices.length === 0) return [new Template(name, lines)];
  return combinations(choices).map((chosen) => {
    const replacements = new Map(choices.map(({ words: [word = ''] }, index) => [word, chosen[index] ?? word]));
    const words = wholeWords([...replacements.keys()]);
    const varied = lines.map(({ text, when }) => ({
      text: text.replaceAll(words, (word) => replacements.get(word) ?? word),
      when,
    }));
    return new Template(`${name}:${chosen.join()}`, varied);
  });
}

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`(?<=\\b_?)(?:${words.join('|')})\\b`, 'g');
}

/** All combinations of one word of each choice. */
function combinations(choices: readonly Choice[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (rows, { words }) => rows.flatMap((row) => words.map((word) => [...row, word])),
    [[]],
  );
}
