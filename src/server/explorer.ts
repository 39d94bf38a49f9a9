import { fileURLToPath } from 'node:url';
import { escapeHtml } from './html.ts';
import type { Question } from './question.ts';
import type { Routes } from './routes.ts';
import { notBuilt, pageOf, readPage, StaticFiles } from './static-files.ts';

/** What a shared link is about, for whoever shows it before it is opened. */
export interface LinkPreview {
  readonly title: string;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
}

/** `dist/web`, from `dist/` and from `src/`. */
const builtFolder = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Everything from this server, nothing inline, and no script out of a text. */
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

/**
 * The explorer at `/` with all that it needs.
 *
 * @param preview what a link is about, by its query; undefined for nothing in particular.
 */
export function explorerRoutes(
  preview: (search: string) => Promise<LinkPreview | undefined>,
  folder: string = builtFolder,
): Routes {
  const html = readPage(folder);
  const plain = html === undefined ? undefined : pageOf(html, policy);
  const answer = async (question: Question) => {
    if (html === undefined || plain === undefined) return notBuilt('The explorer');
    const about = question.search === '' ? undefined : await preview(question.search);
    return await (about ? pageOf(describe(html, about), policy) : plain)(question);
  };
  return { ...new StaticFiles(folder).routes('/'), '/': { methods: ['GET'], answer } };
}

/** Puts the preview into the head of the page. */
function describe(page: string, { title, description, language }: LinkPreview): string {
  const content = (text: string) => () => `content="${escapeHtml(text)}"`;
  return page
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeHtml(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/(?<=property="og:title" )content="[^"]*"/, content(title))
    .replace(/(?<=(?:name|property)="(?:og:)?description" )content="[^"]*"/g, content(description));
}
