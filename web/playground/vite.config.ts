import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from '../compressed.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const built = join(folder, '../../dist/playground');

/** Replaces Monaco, which GraphiQL imports completely, with the features that the page uses. */
function smallEditor(): Plugin {
  const whole = /[\\/]monaco-graphql[\\/]esm[\\/]monaco-editor\.js$/;
  return {
    name: 'small-editor',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!/monaco-editor(\.js)?$/.test(source)) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && whole.test(found.id) ? join(folder, 'src/monaco.ts') : found;
    },
  };
}

export default defineConfig({
  root: folder,
  base: '/graphql/',
  plugins: [smallEditor(), compressed()],
  worker: { format: 'es', plugins: () => [smallEditor()] },
  build: {
    outDir: built,
    emptyOutDir: true,
    target: 'es2022',
    // Every visitor would download a font in a style sheet.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" has no effect without server components.
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
