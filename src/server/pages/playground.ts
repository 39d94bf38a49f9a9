import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readPage, serveBuiltFiles } from './built-files.ts';
import { htmlPage, sendNotBuilt } from './html-page.ts';

/** Example operations that belong together, as the playground lists them. */
export interface ExampleChapter {
  readonly title: string;
  readonly operations: readonly {
    readonly title: string;
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>>;
  }[];
}

/** `dist/playground`, from `dist/` and from `src/`. */
const builtFolder = fileURLToPath(new URL('../../../dist/playground', import.meta.url));

/** Everything from this server. Monaco writes its own styles, with the icons of its buttons in them. */
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

/** The comment in the built page that the examples replace. */
const place = /<!-- examples:[^>]*-->/;

type PageHandler = (request: FastifyRequest, reply: FastifyReply) => FastifyReply | Promise<FastifyReply>;

/** The handler of the built page with the examples, or of a message if the page is not built. */
export function playgroundPage(examples: readonly ExampleChapter[], folder: string = builtFolder): PageHandler {
  const built = readPage(folder);
  if (built === undefined) return (_request, reply) => sendNotBuilt(reply, 'The playground');
  // No text may end the element that contains it.
  const json = JSON.stringify(examples).replaceAll('<', '\\u003c');
  return htmlPage(
    built.replace(place, () => `<script type="application/json" id="examples">${json}</script>`),
    policy,
  );
}

/** The files that the page loads. */
export async function playgroundFiles(
  app: FastifyInstance,
  { folder = builtFolder }: { folder?: string },
): Promise<void> {
  await serveBuiltFiles(app, folder, '/graphql/');
}
