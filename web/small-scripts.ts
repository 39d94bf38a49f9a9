import type { Plugin } from 'vite';

/** Takes the indentation out of the text of GraphQL operations, which the page sends as it stands. */
export function minifiedOperations(): Plugin {
  return {
    name: 'minified-operations',
    enforce: 'pre',
    transform(code, id) {
      return /operations\.ts$/.test(id) ? code.replace(/\n\s*/g, '\n') : undefined;
    },
  };
}

/**
 * Dynamic imports as they stand. Vite's helper waits for the styles of what is imported; here all styles are in one file, which
 * the page itself has.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load(id) {
      return id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined;
    },
  };
}
