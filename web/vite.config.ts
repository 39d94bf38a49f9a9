import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressed } from './compressed.ts';
import { minifiedOperations, plainImports } from './small-scripts.ts';

/** Modules that a picture or an export loads on first use. What the pictures share is small, and compresses well with the rest. */
const loadedLater =
  /src.(views.(?!table)|graph|map|timeline)|export.(save|rows|collect|operations)|export-operations|d3-|topojson|world-atlas/;

/** Builds the explorer into dist/web: hashed assets in /assets, and nothing inline, as its content security policy requires. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Always a production build, because tests build and measure what is released.
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment', development: false },
    jsxInject: `import { h, Fragment } from 'preact'`,
  },
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
        // One chunk for shared code: fewer and larger files compress better.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ name: 'shell', test: (id) => !loadedLater.test(id) }],
        },
      },
    },
  },
  // For development with `npm start` running; the server rejects other origins.
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
