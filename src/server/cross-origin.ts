import { Refusal } from './answer.ts';
import type { Question } from './question.ts';

/**
 * Refuses what another site makes a browser send, unless its origin is named. Clients that are no browsers send neither
 * `Origin` nor `Sec-Fetch-Site` and pass; so does following a link, which lets the other site read nothing.
 */
export function refuseForeignSites({ method, headers }: Question, allowed: readonly string[]): void {
  const { origin } = headers;
  if (origin !== undefined) {
    if (isOwn(origin, headers.host) || allowed.includes(origin)) return;
    throw forbidden(`The origin ${JSON.stringify(origin)} may not ask here; CORS_ORIGINS names those that may.`);
  }
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return;
  if (headers['sec-fetch-mode'] === 'navigate' && method === 'GET') return;
  throw forbidden('Another site may not ask here; CORS_ORIGINS names the origins that may.');
}

/** What an answer to `question` says about who may read it. */
export function crossOriginHeaders({ headers }: Question, allowed: readonly string[]): Record<string, string> {
  if (allowed.length === 0) return {};
  const { origin } = headers;
  if (origin === undefined || !allowed.includes(origin)) return { vary: 'Origin' };
  return {
    vary: 'Origin',
    'access-control-allow-origin': origin,
    'access-control-expose-headers': 'ETag, Retry-After',
  };
}

/** What a preflight adds to `crossOriginHeaders` for an origin that is allowed. */
export function preflightHeaders(methods: readonly string[]): Record<string, string> {
  return {
    allow: methods.join(', '),
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': 'Accept, Authorization, Content-Type, GraphQL-Cost, If-None-Match',
    'access-control-max-age': '600',
  };
}

/** A proxy may have taken TLS off, so the scheme is not compared. */
function isOwn(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === canonicalHost(origin, host);
}

/** `Host` may spell out the default port of the scheme, an origin never does. */
function canonicalHost(origin: string, host: string): string | undefined {
  const url = `${new URL(origin).protocol}//${host}`;
  return URL.canParse(url) ? new URL(url).host : undefined;
}

function forbidden(message: string): Refusal {
  return new Refusal(403, 'FORBIDDEN', message);
}
