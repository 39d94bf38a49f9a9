import type { Statement } from '../engine.ts';

/** What is between quotes, and comments: no keyword there means anything. */
const quiet = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|\/\/.*|\/\*[\s\S]*?\*\//g;
/** A keyword that changes the graph, its schema or its files; not a parameter or property of that name. */
const writing = /(?<![$.])\b(?:CREATE|MERGE|INSERT|SET|DELETE|REMOVE|DROP|ALTER|FOREACH|LOAD)\b/i;

const cached = new WeakMap<Statement, boolean>();

/** Whether the statement may change anything, by its text. Each statement is examined once. */
export function writes(statement: Statement): boolean {
  let result = cached.get(statement);
  if (result === undefined) {
    result = writing.test(statement.text.replace(quiet, ' '));
    cached.set(statement, result);
  }
  return result;
}
