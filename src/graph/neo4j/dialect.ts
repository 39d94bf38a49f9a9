import type { Dialect } from '../engine.ts';

export const dialect: Dialect = {
  name: 'neo4j',
  plansTexts: true,
  /** Lucene combines terms with OR. No token is an operator, which are in upper case, or has a character of the syntax. */
  anyTokenOf: (tokens) => tokens.join(' '),
};
