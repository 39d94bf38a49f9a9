import type { Plugin } from 'vite';

/** Removes the indentation of GraphQL operations, which are sent as they are. */
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
 * Dynamic imports without Vite's helper, which waits for the styles of the imported module; here all styles are in one file that
 * the page loads.
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
