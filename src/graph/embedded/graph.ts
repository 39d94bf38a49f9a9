import type { Graph } from '../engine.ts';
import { type EmbeddedOptions, openEmbedded } from './open.ts';

/** A graph of the embedded engine: in a file, or in memory. */
export function embeddedGraph(options: EmbeddedOptions): Graph {
  const { path } = options;
  return {
    description:
      path === undefined
        ? 'embedded engine, in memory: rebuilt from seed/ at every start'
        : `embedded engine, in ${path}: it can be deleted and is rebuilt from seed/`,
    persistent: path !== undefined,
    open: () => openEmbedded(options),
  };
}
