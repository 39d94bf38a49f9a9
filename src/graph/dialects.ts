import { dialect as embedded } from './embedded/dialect.ts';
import type { Dialect } from './engine.ts';
import { dialect as neo4j } from './neo4j/dialect.ts';

/** The dialects of all engines. Statements are printed for the first one by default. */
export const dialects: readonly [Dialect, ...Dialect[]] = [neo4j, embedded];
