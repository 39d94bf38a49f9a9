import { Internal } from '../errors.ts';

/** One `.cypher` file, read line by line. The syntax is described at `readCatalogue`. */
export interface CypherFile {
  /** For messages: `cypher/neo4j/search/names.cypher`. */
  readonly path: string;
  /** Without the engine's folder: `search/names`. */
  readonly name: string;
  /** The engine it is for; undefined: every one. */
  readonly engine: string | undefined;
  readonly role: 'statement' | 'part' | 'schema';
  readonly choices: readonly Choice[];
  readonly lines: readonly Line[];
}

/** Words that stand for each other in one file; the first is the one written there. */
export interface Choice {
  readonly line: number;
  readonly words: readonly string[];
}

/** A line to send, or the name of the part whose lines stand here. */
type Line = {
  readonly line: number /** Present only if the line depends on parameters: it is sent if one of them is not null. */;
  readonly when?: Condition;
} & ({ readonly text: string } | { readonly part: string });

/** The names of parameters. */
export type Condition = readonly string[];

export function fault(path: string, line: number, problem: string): Internal {
  return new Internal(`${path}:${line}: ${problem}`, { path, line });
}

/** @param below the file's path below the catalogue's folder, with `/` between its names. */
export function parseCypherFile(
  engines: readonly string[],
  folder: string,
  below: string,
  content: string,
): CypherFile {
  const path = `${folder}/${below}`;
  const engine = engines.find((candidate) => below.startsWith(`${candidate}/`));
  const name = below.slice(engine === undefined ? 0 : engine.length + 1).replace(/\.cypher$/, '');
  const role = engine && name === 'schema' ? 'schema' : name.split('/').at(-1)?.startsWith('_') ? 'part' : 'statement';
  if (name === '' || (role !== 'schema' && !/^[a-z0-9-]+\/_?[a-z0-9-]+$/.test(name))) {
    throw fault(path, 1, 'name it <domain>/<verb>.cypher, in small letters, digits and hyphens');
  }

  const choices: Choice[] = [];
  const lines: Line[] = [];
  for (const [index, raw] of content.split(/\r?\n/).entries()) {
    const line = index + 1;
    const [, written = '', conditional] = /^(.*?)(?:\/\/\?(.*))?$/.exec(raw) ?? [];
    const text = written.trimEnd();
    const when = conditional === undefined ? {} : { when: parseCondition(path, line, conditional) };
    const [, part] = /^\s*\/\/>\s*(.*)$/.exec(text) ?? [];
    const [, vary] = /^\s*\/\/\s*(?:vary|orders):\s*(.*)$/.exec(text) ?? [];
    if (line === 1 && role !== 'part' && (part !== undefined || vary !== undefined || !/^\/\/ \S/.test(text))) {
      throw fault(path, line, 'begin with a comment that says what it returns and what anchors it');
    }
    if (part !== undefined) {
      lines.push({ line, part, ...when });
    } else if (vary !== undefined) {
      if (lines.length > 0 || role !== 'statement') throw fault(path, line, 'vary belongs in the head of a statement');
      choices.push({ line, words: parseVary(path, line, vary) });
    } else if (text !== '' && !/^\s*\/\//.test(text)) {
      if (text.endsWith(';') && role !== 'schema' && !name.startsWith('schema/_'))
        throw fault(path, line, 'one statement a file, without a semicolon');
      lines.push({ line, text, ...when });
    }
  }
  if (lines.length === 0) throw fault(path, 1, 'there is nothing but comments');
  return { path, name, engine, role, choices, lines };
}

function parseCondition(path: string, line: number, text: string): Condition {
  const names = text.trim().split(/\s*,\s*/);
  if (names.some((name) => !/^\w+$/.test(name))) throw fault(path, line, 'write "//? parameter, parameter"');
  return names;
}

function parseVary(path: string, line: number, text: string): readonly string[] {
  const words = text.split(/\s*->\s*|\s*,\s*/);
  const wellFormed = /^\w+\s*->\s*\w+(\s*,\s*\w+)*$/.test(text) && new Set(words).size === words.length;
  if (!wellFormed) throw fault(path, line, 'write "// vary: word -> word, word", each word once');
  return words;
}
