import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A question worth asking, with the words that it answers. */
export interface ExampleOperation {
  /** The file's name without its ending. */
  readonly name: string;
  /** The question in words: the comment that the file begins with. */
  readonly title: string;
  /** The document without that comment. */
  readonly query: string;
}

/** `schema/operations/` beside `src/` and `dist/`, from either of which this module may run. */
const directory = fileURLToPath(new URL('../../schema/operations', import.meta.url));

/** The first one to show comes first, the others follow by name. */
const firstShown = 'shared-partners';

export function readOperations(): ExampleOperation[] {
  const names = readdirSync(directory)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.slice(0, -'.graphql'.length))
    .sort((a, b) => Number(b === firstShown) - Number(a === firstShown) || (a < b ? -1 : 1));
  return names.map((name) => {
    const [comment = '', ...lines] = readFileSync(join(directory, `${name}.graphql`), 'utf8').split('\n');
    return { name, title: comment.replace(/^#\s*/, ''), query: lines.join('\n') };
  });
}
