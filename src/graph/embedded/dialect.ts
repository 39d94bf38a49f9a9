import type { Dialect } from '../engine.ts';

export const dialect: Dialect = { folder: 'embedded', plansTexts: false };
