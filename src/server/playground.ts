import { fileURLToPath } from 'node:url';
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';
import type { Routes } from './routes.ts';
import { notBuilt, pageOf, readPage, StaticFiles } from './static-files.ts';

/** Questions that belong together, as the playground lists them. */
export interface ExampleChapter {
  readonly title: string;
  readonly operations: readonly {
    readonly title: string;
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  }[];
}

export interface Playground {
  readonly page: (question: Question) => Promise<Answer>;
  /** What the page loads. */
  readonly routes: Routes;
}

/** Beside `src/` and `dist/server/`, from either of which this module may run. */
const builtFolder = fileURLToPath(new URL('../../dist/playground', import.meta.url));

/** All from this server. Monaco writes its own styles, and has the icons of its buttons in them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where the build leaves room for the questions. */
const place = /<!-- questions:[^>]*-->/;

/** The built page with the questions in it, and its assets; where it was not built, a line that says how to. */
export function openPlayground(questions: readonly ExampleChapter[], folder: string = builtFolder): Playground {
  const built = readPage(folder);
  if (built === undefined) return { page: async () => notBuilt('The playground'), routes: {} };
  // No text may end the element that it stands in.
  const json = JSON.stringify(questions).replaceAll('<', '\\u003c');
  const html = built.replace(place, () => `<script type="application/json" id="questions">${json}</script>`);
  return {
    page: pageOf(html, policy),
    routes: new StaticFiles(folder).routes('/graphql/'),
  };
}
