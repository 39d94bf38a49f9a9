import { STATUS_CODES } from 'node:http';
import { escapeHtml } from '../pages/html.ts';
import type { HttpError } from './http-error.ts';

/** An error as a page for a person, with links to the pages that exist. */
export function errorPage({ status, message }: HttpError): string {
  const title = `${status} ${STATUS_CODES[status] ?? 'Error'}`;
  return `<!doctype html>
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
}
