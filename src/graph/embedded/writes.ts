import type { Statement } from '../engine.ts';

/** Strings, quoted names and comments, in which keywords have no meaning. */
const quotedOrComment = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|\/\/.*|\/\*[\s\S]*?\*\//g;
/** A keyword that changes the graph, its schema or its files; not a parameter or property with that name. */
const writeKeyword = /(?<![$.])\b(?:CREATE|MERGE|INSERT|SET|DELETE|REMOVE|DROP|ALTER|FOREACH|LOAD)\b/i;

const cached = new WeakMap<Statement, boolean>();

/** Whether the statement may change anything, determined from its text. The result is cached. */
export function writes(statement: Statement): boolean {
  let result = cached.get(statement);
  if (result === undefined) {
    result = writeKeyword.test(statement.text.replace(quotedOrComment, ' '));
    cached.set(statement, result);
  }
  return result;
}
