import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Names in this folder carry a hash of their content, so the content never changes. */
const hashedFolder = '/assets/';

/**
 * Serves the files of a built folder below `prefix`, except its page, in the smallest form that the client accepts of those
 * that the build wrote (`.br`, `.gz`). The files are listed once, when the application is built; a missing folder has none.
 */
export async function serveBuiltFiles(app: FastifyInstance, root: string, prefix: string): Promise<void> {
  if (!existsSync(root)) return;
  await app.register(staticFiles, {
    root,
    prefix,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
    preCompressed: true,
    decorateReply: false,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('vary', 'Accept, Accept-Encoding');
      // RFC 9239; the MIME table of the plugin is older.
      if (/\.js(\.br|\.gz)?$/.test(path)) reply.type('text/javascript; charset=utf-8');
      if (path.includes(hashedFolder)) reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
}

/** The HTML of the page that was built into a folder; undefined where nothing was built. */
export function readPage(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
