import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';
import { minifiedOperations, plainImports } from './small-scripts.ts';

/** What a view, or an export, loads when it is first used. */
const loadedLater =
  /src.(views|picture|graph|map|timeline)|export.(save|rows|collect|operations)|export-operations|d3-|topojson|world-atlas/;

/** The explorer, into dist/web: hashed assets below /assets, and nothing inline, as its policy wants it. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // The tests build and measure what is shipped, whatever NODE_ENV says.
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  plugins: [minifiedOperations(), plainImports(), compressed()],
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        // One script for all that every view needs: fewer and larger ones compress better.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'picture', test: /src.picture/ },
            { name: 'shell', test: (id) => !loadedLater.test(id) },
          ],
        },
      },
    },
  },
  // Beside `npm start`, for changing the page; the server answers no foreign origin.
  server: {
    proxy: {
      '/graphql': {
        target: 'http://127.0.0.1:4000',
        changeOrigin: true,
        headers: { origin: 'http://127.0.0.1:4000' },
      },
    },
  },
});
