import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** The client has the version with this tag. */
export function isUnchanged(headers: IncomingHttpHeaders, etag: string): boolean {
  return listsTag(headers, etag) || headers['if-none-match']?.trim() === '*';
}

/** `If-None-Match` lists this tag. */
export function listsTag(headers: IncomingHttpHeaders, etag: string): boolean {
  const known = headers['if-none-match'];
  if (known === undefined) return false;
  return known.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
