import type { Dialect } from '../engine.ts';

export const dialect: Dialect = {
  name: 'embedded',
  plansTexts: false,
  anyTokenOf: (tokens) => tokens.join(' '),
};
