import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** The client has the version with this tag already. */
export function unchanged(headers: IncomingHttpHeaders, etag: string): boolean {
  return namesTag(headers, etag) || headers['if-none-match']?.trim() === '*';
}

/** The client names this tag among those that it has. */
export function namesTag(headers: IncomingHttpHeaders, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
