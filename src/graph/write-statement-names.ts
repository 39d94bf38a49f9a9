import type { Catalogue } from './catalogue.ts';

/** The text of `statement-names.ts`: the names of all statements in `cypher/`, as a type. `npm run schema` writes it. */
export function statementNamesModule({ names }: Pick<Catalogue, 'names'>): string {
  return [
    '/** The statements in `cypher/`. Written by `npm run schema`. */',
    'export type StatementName =',
    `${names.map((name) => `  | '${name}'`).join('\n')};`,
    '',
  ].join('\n');
}
