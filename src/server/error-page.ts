import { STATUS_CODES } from 'node:http';
import { type Answer, type Refusal, text } from './answer.ts';
import { escapeHtml } from './html.ts';

/** A refusal as a page for a person, with links to what there is. */
export function errorPage({ status, message }: Refusal): Answer {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`;
  const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${escapeHtml(message)}</p>
      <ul>
        <li><a href="/">Explorer</a></li>
        <li><a href="/graphql">GraphQL endpoint</a></li>
      </ul>
    </main>
  </body>
</html>
`;
  return { ...text(page, 'text/html; charset=utf-8'), status };
}
