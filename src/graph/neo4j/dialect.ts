import type { Dialect } from '../engine.ts';

export const dialect: Dialect = {
  name: 'neo4j',
  plansTexts: true,
  /** Lucene combines terms with OR. Tokens need no escaping: operators are upper case, and tokens have no special characters. */
  anyTokenOf: (tokens) => tokens.join(' '),
};
