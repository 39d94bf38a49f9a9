import type { Statement } from '../engine.ts';

/** What is between quotes, and comments: no keyword there means anything. */
const quiet = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|\/\/.*|\/\*[\s\S]*?\*\//g;
/** A keyword that changes the graph, its schema or its files; not a parameter or property of that name. */
const writing = /(?<![$.])\b(?:CREATE|MERGE|INSERT|SET|DELETE|REMOVE|DROP|ALTER|FOREACH|LOAD)\b/i;

const known = new WeakMap<Statement, boolean>();

/** Whether the statement may change anything, by its text. Each statement is looked at once. */
export function writes(statement: Statement): boolean {
  let answer = known.get(statement);
  if (answer === undefined) {
    answer = writing.test(statement.text.replace(quiet, ' '));
    known.set(statement, answer);
  }
  return answer;
}
