import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { readPage, serveBuiltFiles } from './built-files.ts';
import { escapeHtml } from './html.ts';
import { htmlPage, sendNotBuilt } from './html-page.ts';

/** Preview of a shared link, for programs that show one before it is opened. */
interface LinkPreview {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
}

export interface ExplorerParts {
  /** The preview of a link, by its query string; undefined for the page as it is. */
  readonly preview: (search: string) => Promise<LinkPreview | undefined>;
  /** Where the page was built, if not in `dist/web`. */
  readonly folder?: string;
}

/** `dist/web`, from `dist/` and from `src/`. */
const builtFolder = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** Everything from this server, nothing inline, and no script from a string. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The explorer at `/`, with the files that it loads. */
export async function explorer(app: FastifyInstance, { preview, folder = builtFolder }: ExplorerParts): Promise<void> {
  await serveBuiltFiles(app, folder, '/');
  const html = readPage(folder);
  if (html === undefined) {
    app.get('/', (_request, reply) => sendNotBuilt(reply, 'The explorer'));
    return;
  }
  const plain = htmlPage(html, policy);
  app.get('/', async (request, reply) => {
    const search = new URL(request.url, 'http://localhost').search;
    const about = search === '' ? undefined : await preview(search);
    return await (about ? htmlPage(withPreview(html, about), policy) : plain)(request, reply);
  });
}

/** Puts the preview into the head of the page. */
function withPreview(page: string, { title, description, language }: LinkPreview): string {
  const content = (text: string) => () => `content="${escapeHtml(text)}"`;
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeHtml(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(?<=property="og:title" )content="[^"]*"/, content(title))
    .replace(/(?<=(?:name|property)="(?:og:)?description" )content="[^"]*"/g, content(description));
}
