import { Internal } from '../errors.ts';

/** One `.cypher` file, read line by line. The syntax is described at `readCatalogue`. */
export interface CypherFile {
  /** Path for error messages: `cypher/neo4j/search/names.cypher`. */
  readonly path: string;
  /** Name without the folder of the engine: `search/names`. */
  readonly name: string;
  /** The engine that it is for; undefined for all. */
  readonly engine: string | undefined;
  readonly role: 'statement' | 'fragment' | 'schema';
  readonly choices: readonly Choice[];
  readonly lines: readonly Line[];
}

/** Words that replace each other in the variants of a statement; the first is the one in the file. */
export interface Choice {
  readonly line: number;
  readonly words: readonly string[];
}

/** A line to send, or the name of a fragment to include. */
type Line = {
  readonly line: number;
  /** Present only if the line depends on parameters: it is sent if one of them is not null. */
  readonly when?: Condition;
} & ({ readonly text: string } | { readonly fragment: string });

/** The names of parameters. */
export type Condition = readonly string[];

export function fault(path: string, line: number, problem: string): Internal {
  return new Internal(`${path}:${line}: ${problem}`, { path, line });
}

/** @param below path of the file relative to the folder of the catalogue, with `/` as separator. */
export function parseCypherFile(
  engines: readonly string[],
  folder: string,
  below: string,
  content: string,
): CypherFile {
  const path = `${folder}/${below}`;
  const engine = engines.find((candidate) => below.startsWith(`${candidate}/`));
  const name = below.slice(engine === undefined ? 0 : engine.length + 1).replace(/\.cypher$/, '');
  const role =
    engine && name === 'schema' ? 'schema' : name.split('/').at(-1)?.startsWith('_') ? 'fragment' : 'statement';
  if (name === '' || (role !== 'schema' && !/^[a-z0-9-]+\/_?[a-z0-9-]+$/.test(name))) {
    throw fault(path, 1, 'the name must be <domain>/<verb>.cypher, in lower-case letters, digits and hyphens');
  }

  const choices: Choice[] = [];
  const lines: Line[] = [];
  for (const [index, raw] of content.split(/\r?\n/).entries()) {
    const line = index + 1;
    const [, written = '', conditional] = /^(.*?)(?:\/\/\?(.*))?$/.exec(raw) ?? [];
    const text = written.trimEnd();
    const when = conditional === undefined ? {} : { when: parseCondition(path, line, conditional) };
    const [, fragment] = /^\s*\/\/>\s*(.*)$/.exec(text) ?? [];
    const [, vary] = /^\s*\/\/\s*(?:vary|orders):\s*(.*)$/.exec(text) ?? [];
    if (line === 1 && role !== 'fragment' && (fragment !== undefined || vary !== undefined || !/^\/\/ \S/.test(text))) {
      throw fault(path, line, 'the first line must be a comment: what the statement returns and what anchors it');
    }
    if (fragment !== undefined) {
      lines.push({ line, fragment, ...when });
    } else if (vary !== undefined) {
      if (lines.length > 0 || role !== 'statement')
        throw fault(path, line, '`vary` must come before the first line of a statement');
      choices.push({ line, words: parseVary(path, line, vary) });
    } else if (text !== '' && !/^\s*\/\//.test(text)) {
      if (text.endsWith(';') && role !== 'schema' && !name.startsWith('schema/_'))
        throw fault(path, line, 'a file contains one statement, without a semicolon');
      lines.push({ line, text, ...when });
    }
  }
  if (lines.length === 0) throw fault(path, 1, 'the file has only comments');
  return { path, name, engine, role, choices, lines };
}

function parseCondition(path: string, line: number, text: string): Condition {
  const names = text.trim().split(/\s*,\s*/);
  if (names.some((name) => !/^\w+$/.test(name))) throw fault(path, line, 'the syntax is "//? parameter, parameter"');
  return names;
}

function parseVary(path: string, line: number, text: string): readonly string[] {
  const words = text.split(/\s*->\s*|\s*,\s*/);
  const wellFormed = /^\w+\s*->\s*\w+(\s*,\s*\w+)*$/.test(text) && new Set(words).size === words.length;
  if (!wellFormed) throw fault(path, line, 'the syntax is "// vary: word -> word, word", with distinct words');
  return words;
}
