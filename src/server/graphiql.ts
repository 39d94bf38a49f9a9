import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Answer } from './answer.ts';
import { etagOf, unchanged } from './etag.ts';
import type { Question } from './question.ts';

/** A question to try, shown as a tab. */
export interface ExampleQuestion {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A browser that opens a page, and no program that asks for data. */
export function wantsPage({ method, headers }: Question): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

/** GraphiQL with all it needs in one page, and the questions as tabs. The page is made once, when it is first asked for. */
export function createGraphiqlHandler(questions: readonly ExampleQuestion[]): (question: Question) => Promise<Answer> {
  let made: Promise<Page> | undefined;
  return async ({ headers }) => {
    made ??= makePage(questions);
    const { html, compressed, etag, policy } = await made;
    const common = { etag, vary: 'Accept, Accept-Encoding', 'content-security-policy': policy };
    if (unchanged(headers, etag)) return { status: 304, headers: common, body: '' };
    const zipped = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    return {
      status: 200,
      headers: {
        ...common,
        'content-type': 'text/html; charset=utf-8',
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      },
      body: zipped ? compressed : html,
    };
  };
}

interface Page {
  readonly html: Buffer;
  readonly compressed: Buffer;
  readonly etag: string;
  readonly policy: string;
}

async function makePage(questions: readonly ExampleQuestion[]): Promise<Page> {
  // Nine megabytes that a server for programs never needs.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: '友城 youcheng',
    endpoint: '/graphql',
    defaultTabs: questions.map(({ title, query, variables }) => ({
      query: `# ${title}\n${query}`,
      ...(variables === undefined ? {} : { variables: JSON.stringify(variables, null, 2) }),
    })),
  });
  const bytes = Buffer.from(html);
  return { html: bytes, compressed: await promisify(gzip)(bytes), etag: etagOf(bytes), policy: policyOf(html) };
}

/** The page's one script by its hash, its workers from blobs, its editor's styles, and requests to this server; nothing else. */
function policyOf(html: string): string {
  const begin = html.indexOf('<script>', html.indexOf('<div id="root">')) + '<script>'.length;
  const script = html.slice(begin, html.lastIndexOf('</script>'));
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'font-src data:',
    'img-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
