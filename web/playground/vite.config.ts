import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { compressed } from '../compressed.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const built = join(folder, '../../dist/playground');

/** GraphiQL takes the whole of Monaco; ours is what the page uses. */
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
    // A font in a style sheet would be fetched by every visitor.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4_000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // "use client" says nothing to a page that has no server side.
      onLog(level, log, handle) {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
