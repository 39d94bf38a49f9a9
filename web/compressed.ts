import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Writes `.br` and `.gz` files, so that the server need not compress. */
export function compressed(): Plugin {
  let assets = '';
  return {
    name: 'compressed',
    configResolved({ root, build }) {
      assets = resolve(root, build.outDir, build.assetsDir);
    },
    closeBundle() {
      for (const name of readdirSync(assets).filter((file) => /\.(js|css|json|ttf)$/.test(file))) {
        const path = join(assets, name);
        const bytes = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
        // Smaller blocks than the default compress scripts better, because they mix code with texts in two languages.
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9, memLevel: 6 }));
      }
    },
  };
}
