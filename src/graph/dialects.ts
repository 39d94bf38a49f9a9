import { dialect as embedded } from './embedded/dialect.ts';
import type { Dialect } from './engine.ts';
import { dialect as neo4j } from './neo4j/dialect.ts';

/** The engines that there are statements for, first the one for which statements are printed by default. */
export const dialects: readonly [Dialect, ...Dialect[]] = [neo4j, embedded];
