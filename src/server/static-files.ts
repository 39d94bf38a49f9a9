import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer.ts';
import { etagOf, unchanged } from './etag.ts';
import type { Question } from './question.ts';
import type { Routes } from './routes.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** How a file may have been compressed ahead, the smallest first. */
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

type Encoding = (typeof encodings)[number]['name'] | 'identity';

interface Kept {
  readonly bytes: Buffer;
  readonly etag: string;
}

/**
 * The files of a built folder, each with the forms `.br` and `.gz` that the build wrote beside it. Which there are is read
 * once; what they hold is read when it is first asked for, and kept.
 */
export class StaticFiles {
  readonly #folder: string;
  readonly #names: ReadonlySet<string>;
  readonly #kept = new Map<string, Promise<Kept>>();

  /** A folder that does not exist has no files. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#names = new Set(filesOf(folder));
  }

  /** Paths within the folder, with `/`, without the compressed forms. */
  get names(): string[] {
    return [...this.#names].filter((name) => !encodings.some(({ ending }) => name.endsWith(ending)));
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  /** Answers with the file, which must be there, in the smallest form that the client takes; or that it has it already. */
  async answer(name: string, question: Question, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const found = encodings.find(
      (encoding) => this.has(name + encoding.ending) && accepts(question.headers, encoding.name),
    );
    const { bytes, etag } = await this.#read(name + (found?.ending ?? ''));
    return answerWith(bytes, etag, question, found?.name ?? 'identity', {
      'content-type': contentTypeOf(name),
      ...headers,
    });
  }

  /** A route below `base` for each file but the page. Names in `assets/` carry a hash of what they hold, so it never changes. */
  routes(base: string): Routes {
    return Object.fromEntries(
      this.names
        .filter((name) => name !== 'index.html')
        .map((name) => {
          const lasting: Record<string, string> = name.startsWith('assets/')
            ? { 'cache-control': 'public, max-age=31536000, immutable' }
            : {};
          const answer = (question: Question) => this.answer(name, question, lasting);
          return [`${base}${name}`, { group: `${base}assets`, methods: ['GET'] as const, answer }];
        }),
    );
  }

  #read(file: string): Promise<Kept> {
    const kept =
      this.#kept.get(file) ?? readFile(join(this.#folder, file)).then((bytes) => ({ bytes, etag: etagOf(bytes) }));
    this.#kept.set(file, kept);
    // A failure is told to who asked now; the next one tries again.
    kept.catch(() => this.#kept.delete(file));
    return kept;
  }
}

/** The answer with these bytes, or 304 when the client has them. */
function answerWith(
  bytes: Uint8Array,
  etag: string,
  { headers: asked }: Question,
  encoding: Encoding,
  headers: Readonly<Record<string, string>>,
): Answer {
  const common = { ...headers, etag, vary: 'Accept, Accept-Encoding' };
  if (unchanged(asked, etag)) return { status: 304, headers: common, body: '' };
  const encoded: Record<string, string> = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  return { status: 200, headers: { ...common, ...encoded }, body: bytes };
}

/** The client names this encoding, and does not refuse it by `q=0`. */
function accepts(headers: IncomingHttpHeaders, encoding: string): boolean {
  return String(headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) =>
      part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/),
    )
    .some(([name, weight = 'q=1']) => name === encoding && !/^q=0(\.0*)?$/.test(weight));
}

function contentTypeOf(name: string): string {
  return contentTypes[extname(name)] ?? 'application/octet-stream';
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** The text of the page that was built into a folder; undefined where nothing was. */
export function readPage(folder: string): string | undefined {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Answers with a page under its policy, compressed where that is wanted. Each form is made once, when it is first asked for. */
export function pageOf(html: string, policy: string): (question: Question) => Promise<Answer> {
  const kept = new Map<Encoding, Promise<Kept>>();
  const make = async (zipped: boolean): Promise<Kept> => {
    const bytes = zipped ? await promisify(gzip)(html, { level: 9 }) : Buffer.from(html);
    return { bytes, etag: etagOf(bytes) };
  };
  return async (question) => {
    const encoding = accepts(question.headers, 'gzip') ? 'gzip' : 'identity';
    const form = kept.get(encoding) ?? make(encoding === 'gzip');
    kept.set(encoding, form);
    const { bytes, etag } = await form;
    return answerWith(bytes, etag, question, encoding, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
    });
  };
}

/** What is said in place of a page that was not built. */
export function notBuilt(what: string): Answer {
  return {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', vary: 'Accept' },
    body: `${what} is not built: run npm run build, then start again. /graphql answers questions meanwhile.\n`,
  };
}
